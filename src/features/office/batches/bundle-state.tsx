import { t } from '@lingui/core/macro';
import { absurd } from '../../../domain/log/refusal.ts';
import { Pill, type PillState } from '../../../ui/pill.tsx';
import type { BundleRow } from './bundle-row.ts';

export type BundleStateProps = {
  bundle: Pick<BundleRow, 'stage' | 'readings'>;
  look?: 'ground' | 'bare';
};

/** How far a bundle has come, in a word or two. */
export function BundleState({ bundle, look = 'ground' }: BundleStateProps) {
  const { state, word } = stateOf(bundle);
  return (
    <Pill state={state} look={look}>
      {word}
    </Pill>
  );
}

function stateOf({ stage, readings }: BundleStateProps['bundle']): { state: PillState; word: string } {
  switch (stage) {
    case 'typing':
      return { state: 'waiting', word: t`Skrivs in` };
    case 'second':
      return { state: 'waiting', word: t`Andra läsningen återstår` };
    case 'differs':
      return { state: 'help', word: t`Läsningarna skiljer sig` };
    case 'crowded':
      return { state: 'help', word: t`För många läsningar` };
    case 'discarded':
      return { state: 'plain', word: t`Kasserad läsning` };
    case 'counted':
      return readings.some(({ note }) => note !== undefined)
        ? { state: 'info', word: t`Klar, med anteckning` }
        : { state: 'ok', word: t`Klar` };
    default:
      return absurd(stage);
  }
}
