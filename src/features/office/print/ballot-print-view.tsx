import { t } from '@lingui/core/macro';
import { FileText } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { type Voice, voiceOf } from '../../../i18n/voice.ts';
import { layOut } from '../../../paper/lay-out.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FailedState } from '../../../ui/failed-state.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { BallotChoices, type BallotChoice } from './ballot-choices.tsx';
import { ballotPlan, type PrintedRound, type PrintedStyle, spokenIn } from './ballot-plan.ts';
import { BallotResult } from './ballot-result.tsx';
import { printNow } from './on-paper.tsx';
import css from './print.module.css';
import { useVoice } from './use-voice.ts';

export type BallotPrintViewProps = {
  /** Above the heading: the way back. */
  kicker?: ComponentChildren;
  round: PrintedRound;
  /** How many voters are expected to use paper, by style id, where the round knows. */
  voters?: ReadonlyMap<string, number> | undefined;
  /** Fetches the words of a sheet's language. */
  load?: ((tag: string) => Promise<Voice>) | undefined;
  /** Opens the print dialog. */
  onPrint?: (() => Promise<void>) | undefined;
};

/** Ballot sheets, by style and language, on A4 or A5, in plain or large print: seen first, then printed. */
export function BallotPrintView({
  kicker,
  round,
  voters,
  load = voiceOf,
  onPrint = printNow,
}: BallotPrintViewProps) {
  const [first] = round.styles.filter(({ questions }) => questions.length > 0);
  return (
    <>
      <PageHeader
        kicker={kicker}
        title={t`Skriv ut röstsedlar`}
        lead={t`Alla sedlar av en sort är exakt lika, utan nummer. Det går inte att se vem som har fyllt i vilken.`}
      />
      {first ? (
        <Desk round={round} first={first} voters={voters} load={load} onPrint={onPrint} />
      ) : (
        <EmptyState icon={FileText} title={t`Det finns inget att skriva ut än`}>
          {t`Sedlarna görs av omgångens omröstningar. De syns här när omgången har minst en, med förslag.`}
        </EmptyState>
      )}
    </>
  );
}

type DeskProps = Pick<BallotPrintViewProps, 'round' | 'voters'> & {
  first: PrintedStyle;
  load: (tag: string) => Promise<Voice>;
  onPrint: () => Promise<void>;
};

function Desk({ round, first, voters, load, onPrint }: DeskProps) {
  const [choice, setChoice] = useState<BallotChoice>({
    style: first.id,
    language: spokenIn(round)[0] ?? 'sv',
    paper: 'a4',
    large: false,
    voters: undefined,
  });
  const loaded = useVoice(choice.language, load);
  const style = round.styles.find(({ id }) => id === choice.style) ?? first;
  const expected = choice.voters ?? String(voters?.get(style.id) ?? '');
  const voice = loaded.at === 'there' ? loaded.voice : undefined;
  const { paper, large } = choice;
  const sheet = useMemo(
    () => voice && layOut(ballotPlan(round, style, voice, { paper, large })),
    [round, style, voice, paper, large],
  );
  return (
    <div class={css['desk']}>
      <BallotChoices
        round={round}
        choice={{ ...choice, voters: expected }}
        onChange={(change) => setChoice({ ...choice, ...change })}
      />
      <div class={css['stack']}>
        {loaded.at === 'loading' && <LoadingState what={t`Hämtar sedelns språk`} />}
        {loaded.at === 'failed' && (
          <FailedState
            title={t`Sedelns språk gick inte att hämta`}
            advice={t`Kontrollera nätet och försök igen. Du kan också välja ett annat språk.`}
            retry={{ label: t`Försök igen`, onClick: loaded.again }}
          />
        )}
        {sheet && (
          <BallotResult
            sheet={sheet}
            choice={{ ...choice, voters: expected }}
            styleName={style.name}
            onPrint={onPrint}
          />
        )}
      </div>
    </div>
  );
}
