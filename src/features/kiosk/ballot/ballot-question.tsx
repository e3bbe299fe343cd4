import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { Marks } from '../../../domain/vote/marks.ts';
import { ActionBar } from '../../../ui/action-bar.tsx';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { useCell } from '../../../ui/cell.ts';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { StepProgress } from '../../../ui/step-progress.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import css from './ballot.module.css';
import type { BallotFrame } from './ballot-frame.ts';
import type { BallotSession } from './ballot-session.ts';
import { BallotTools } from './ballot-tools.tsx';
import { BlankDialog } from './blank-dialog.tsx';
import { give, leftOf, move, take, votesOn } from './choices.ts';
import { LeftMark } from './left-mark.tsx';
import { askedWords, howWords, leftWords, tooMuchWords } from './method-words.ts';
import { OptionCard } from './option-card.tsx';
import type { ShownQuestion } from './shown-question.ts';
import { TranslatedNote } from './translated-note.tsx';
import { useVoice } from './use-voice.ts';

export type BallotQuestionProps = {
  frame: BallotFrame;
  session: BallotSession;
  cycle: Cycle;
  /** Every question, as it stands on the screen. */
  shown: readonly ShownQuestion[];
  /** Which question, from 0. */
  at: number;
  onNext: () => void;
};

/** One question of the ballot: its options, what is left in sight, and the way on. */
export function BallotQuestion({ frame, session, cycle, shown, at, onNext }: BallotQuestionProps) {
  const { change } = session;
  const marks = useCell(session.marks)[at] ?? [];
  const [tooMuch, setTooMuch] = useState<string>();
  const [blank, setBlank] = useState(false);
  const original = cycle.languages[0] ?? 'sv';
  const { question, written = original } = shown[at] ?? {};
  const voice = useVoice(written);
  if (!question) return null;
  const { currency } = cycle;
  const left = leftOf(question, marks);
  const title = askedWords(left, question);
  const how = howWords(left, question, currency);
  const areas = [...new Set(question.options.flatMap(({ area }) => area ?? []))].sort();

  // From what the session holds now: a fast hand presses twice before the first press has been drawn.
  const held = () => session.marks.value[at] ?? [];
  const set = (next: Marks) => {
    setTooMuch(undefined);
    change(at, next);
    announce(leftWords(leftOf(question, next), currency));
  };
  const giveOne = (option: string) => {
    const step = give(question, held(), option);
    if (step.ok) set(step.marks);
    else setTooMuch(tooMuchWords(step.problem, question, currency));
  };
  const current = at + 1;
  const total = shown.length;
  return (
    <Screen
      width="wide"
      top={
        <TopBar
          back={{ label: t`Tillbaka`, onClick: frame.onBack }}
          end={<BallotTools {...frame} said={[question.name, title, how].join('. ')} />}
        >
          {total > 1 && (
            <StepProgress current={current} total={total} text={t`${current} av ${total}`} label={t`Fråga`} />
          )}
        </TopBar>
      }
      actions={
        <ActionBar
          note={
            <>
              <LeftMark left={left} text={leftWords(left, currency)} />
              {tooMuch === undefined && (
                <Button kind="quiet" onClick={() => setBlank(true)}>
                  {t`Rösta blankt`}
                </Button>
              )}
            </>
          }
        >
          {tooMuch !== undefined && <Notice kind="warning" live="now" title={tooMuch} />}
          <Button
            kind="primary"
            size="large"
            wide
            onClick={() => (held().length === 0 ? setBlank(true) : onNext())}
          >
            {current < total ? t`Fortsätt` : t`Granska din röst`}
          </Button>
        </ActionBar>
      }
    >
      <PageHeader size="large" kicker={<bdi lang={written}>{question.name}</bdi>} title={title} lead={how} />
      {written !== original && <TranslatedNote original={original} />}
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari takes the list away from an unstyled ul. */}
      <ul class={css['options']} role="list" aria-label={t`Förslag`}>
        {question.options.map((option) => (
          <OptionCard
            key={option.id}
            question={question}
            option={option}
            marks={marks}
            area={areaOf(cycle, option.area, areas)}
            currency={currency}
            written={written}
            original={original}
            voice={voice}
            onGive={giveOne}
            onTake={(id) => set(take(held(), id))}
            onToggle={(id) => {
              if (votesOn(held(), id) > 0) set(take(held(), id));
              else giveOne(id);
              return votesOn(held(), id) > 0;
            }}
            onMove={(id, by) => set(move(held(), id, by))}
          />
        ))}
      </ul>
      <BlankDialog
        open={blank}
        chosen={held().length}
        several={total > 1}
        onStay={() => setBlank(false)}
        onBlank={() => {
          setBlank(false);
          change(at, []);
          onNext();
        }}
      />
    </Screen>
  );
}

function areaOf(cycle: Cycle, area: string | undefined, areas: readonly string[]) {
  const name = cycle.areas.find(({ id }) => id === area)?.name;
  return name === undefined || area === undefined ? undefined : { name, at: areas.indexOf(area) };
}
