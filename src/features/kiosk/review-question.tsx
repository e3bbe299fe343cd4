import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import type { Cycle } from '../../domain/cycle/cycle.ts';
import type { State } from '../../domain/log/state.ts';
import type { Tablet } from '../../sync/tablet.ts';
import { useCell } from '../../ui/cell.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Answer } from './answer.tsx';
import css from './review-question.module.css';
import type { KioskDraft } from './kiosk-draft.ts';
import { CardField } from './later-part.tsx';
import { PhotoPart } from './photo-part.tsx';
import { QuestionScreen } from './question-screen.tsx';
import { readCard } from './receipt-card.ts';
import { SaveFailure } from './save-failure.tsx';
import type { SaveRefusal } from './idea-session.ts';
import type { Question } from './walk.ts';
import type { QuestionProps } from './where-question.tsx';

export type ReviewProps = QuestionProps & {
  tablet: Tablet;
  cycle: Cycle;
  /** What this tablet has collected: a card's code binds one idea. */
  ideas: State['ideas'];
  onEdit: (question: Question) => void;
  /** Whether the idea is saved from here. */
  last: boolean;
  saving: boolean;
  refusal: SaveRefusal | undefined;
};

/** Everything once more, the way to change each answer, and the one act that saves. */
export function ReviewQuestion(props: ReviewProps) {
  const { frame, session, cycle, onEdit, refusal } = props;
  const draft = useCell(session.draft);
  const [asked, setAsked] = useState(false);
  const [hasCard, setHasCard] = useState(draft.card !== '');
  const reading = readCard(draft.card, draft.idea, props.ideas);
  return (
    <QuestionScreen
      frame={frame}
      question="review"
      title={t`Stämmer det här?`}
      next={props.last ? t`Spara idén` : t`Fortsätt`}
      busy={props.saving}
      onNext={() => {
        setAsked(true);
        if (reading.is === 'empty' || reading.is === 'good') props.onNext();
      }}
    >
      {refusal && <SaveFailure refusal={refusal} />}
      <dl class={css['answers']}>
        <Answer question={t`Idéns namn`} onEdit={() => onEdit('name')}>
          <strong>{draft.title}</strong>
        </Answer>
        <Answer question={t`Din idé`} onEdit={() => onEdit('tell')}>
          {draft.text}
        </Answer>
        <Answer question={t`Var`} onEdit={() => onEdit('where')}>
          {whereOf(draft, cycle)}
        </Answer>
      </dl>
      <PhotoPart session={session} tablet={props.tablet} full={refusal?.code === 'storage.full'} />
      <Disclosure
        summary={t`Jag har ett kvittokort`}
        open={hasCard}
        onToggle={(open) => setHasCard(hasCard || open)}
      >
        {hasCard && (
          <CardField
            value={draft.card}
            reading={reading}
            asked={asked}
            onInput={(card) => session.change({ card })}
          />
        )}
      </Disclosure>
    </QuestionScreen>
  );
}

function whereOf(draft: KioskDraft, cycle: Cycle): string {
  const area = cycle.areas.find(({ id }) => id === draft.area)?.name ?? '';
  const place = draft.place.trim();
  if (place !== '' && area !== '') return t`${place}, ${area}`;
  return place || area || t`Inget område valt`;
}
