import { t } from '@lingui/core/macro';
import { Ban } from 'lucide-preact';
import { awaitedOf, type DecisionRevision } from '../../../domain/outcome/decision-standing.ts';
import { Pill } from '../../../ui/pill.tsx';
import { awaitedWords } from './decision-words.ts';

/** How far a decision has come on its way to legal force, in a word or two. */
export function StandingPill({ decision }: { decision: DecisionRevision }) {
  if (decision.annulled)
    return (
      <Pill state="help" look="bare" icon={Ban}>
        {t`Gäller inte`}
      </Pill>
    );
  const [next] = awaitedOf(decision);
  return next === undefined ? (
    <Pill state="ok" look="bare">
      {t`Laga kraft`}
    </Pill>
  ) : (
    <Pill state="waiting" look="bare">
      {awaitedWords(next)}
    </Pill>
  );
}
