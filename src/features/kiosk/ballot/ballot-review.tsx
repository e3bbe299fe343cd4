import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { ActionBar } from '../../../ui/action-bar.tsx';
import { Button } from '../../../ui/button.tsx';
import { useCell } from '../../../ui/cell.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { answerWords } from './answer-words.ts';
import css from './ballot.module.css';
import type { BallotFrame } from './ballot-frame.ts';
import type { BallotSession } from './ballot-session.ts';
import { BallotTools } from './ballot-tools.tsx';
import { CastFailure } from './cast-failure.tsx';
import { ReviewAnswer } from './review-answer.tsx';
import type { ShownQuestion } from './shown-question.ts';
import { useCast } from './use-cast.ts';

export type BallotReviewProps = {
  frame: BallotFrame;
  session: BallotSession;
  cycle: Cycle;
  /** Every question, as it stands on the screen. */
  shown: readonly ShownQuestion[];
  onEdit: (question: number) => void;
  onCasting: (casting: boolean) => void;
  onCast: () => void;
};

/** The whole vote in words, the way to change each answer, and the one act that casts. */
export function BallotReview({ frame, session, cycle, shown, onEdit, onCasting, onCast }: BallotReviewProps) {
  const marks = useCell(session.marks);
  const sealed = useCell(session.sealed);
  const [assisted, setAssisted] = useState(false);
  const [casting, refusal, cast] = useCast(() => session.cast(assisted), onCasting, onCast);
  const title = t`Stämmer din röst?`;
  const lead = t`När du har tryckt på Lägg rösten går den inte att ändra.`;
  const said = shown.flatMap(({ question }, at) => [
    question.name,
    ...answerWords(question, marks[at] ?? [], cycle.currency).said,
  ]);
  return (
    <Screen
      top={
        <TopBar
          back={sealed ? undefined : { label: t`Tillbaka`, onClick: frame.onBack }}
          end={<BallotTools {...frame} said={[title, ...said, lead].join('. ')} />}
        />
      }
      actions={
        <ActionBar>
          <Button kind="primary" size="large" wide busy={casting} onClick={cast}>
            {refusal ? t`Försök lägga rösten igen` : t`Lägg rösten`}
          </Button>
        </ActionBar>
      }
    >
      {refusal && <CastFailure refusal={refusal} />}
      <PageHeader size="large" title={title} lead={lead} />
      <div class={css['answers']}>
        {shown.map(({ question, written }, at) => (
          <ReviewAnswer
            key={question.id}
            question={question}
            marks={marks[at] ?? []}
            written={written}
            currency={cycle.currency}
            onEdit={sealed ? undefined : () => onEdit(at)}
          />
        ))}
      </div>
      <Checkbox
        label={t`Någon som jag har valt hjälpte mig att rösta`}
        hint={t`Kommunen räknar bara hur många som har fått hjälp. Ingen ser att det var du.`}
        checked={assisted}
        onChange={setAssisted}
        disabled={casting}
      />
    </Screen>
  );
}
