import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { standingResult } from '../../../domain/outcome/count-standing.ts';
import { awaitedOf, revisionsOf } from '../../../domain/outcome/decision-standing.ts';
import { NotFound } from '../shell/not-found.tsx';
import { useCycle, useOffice } from '../office-context.ts';
import { to } from '../place.ts';
import { mayCoordinate } from '../rights.ts';
import { authorName } from '../words/author-words.ts';
import { shortTime } from '../words/short-time.ts';
import { AnnulDialog } from './annul-dialog.tsx';
import { DecisionView } from './decision-view.tsx';
import { DaysDialog } from './days-dialog.tsx';
import { RecordScreen } from './record-screen.tsx';
import { useOutcome } from './use-decisions.ts';

/** A recorded decision of the round, with its revisions. */
export function DecisionScreen({ id }: { id: string }) {
  const { office, state, now } = useOffice();
  const { timeZone } = useCycle();
  const [asking, setAsking] = useState<'days' | 'annul'>();
  const decision = state.decisions.get(id);
  const [held, ...earlier] = decision ? revisionsOf(decision) : [];
  // The count that lay before those who decided, though another may have been published since.
  const reading = useOutcome(held?.result?.count);
  if (!held) return <NoDecision />;
  const standing = standingResult(state.counts, held.cycle)?.id;
  const coordinates = mayCoordinate(office.member);
  const written = (by: { author: string; at: string }) => ({
    who: authorName(state, by.author),
    when: shortTime(by.at, timeZone, now),
  });
  return (
    <>
      <DecisionView
        held={held}
        earlier={earlier}
        outcome={reading.step === 'there' ? reading.outcome : undefined}
        recounted={held.result !== undefined && standing !== held.result.count}
        written={written}
        onDays={coordinates && awaitedOf(held).length > 0 ? () => setAsking('days') : undefined}
        onAnnul={coordinates && !held.annulled ? () => setAsking('annul') : undefined}
        mayCorrect={coordinates}
      />
      {asking === 'days' && <DaysDialog held={held} onClose={() => setAsking(undefined)} />}
      {asking === 'annul' && <AnnulDialog held={held} onClose={() => setAsking(undefined)} />}
    </>
  );
}

/** Corrects a recorded decision. */
export function CorrectScreen({ id }: { id: string }) {
  const { state } = useOffice();
  const decision = state.decisions.get(id);
  const [held] = decision ? revisionsOf(decision) : [];
  return held ? <RecordScreen matter={held.about} held={held} /> : <NoDecision />;
}

export function NoDecision() {
  return (
    <NotFound title={t`Beslutet finns inte här`} back={{ href: to.decision, label: t`Till besluten` }}>
      {t`Adressen kan vara felskriven, eller så har beslutet inte kommit hit än.`}
    </NotFound>
  );
}
