import { t } from '@lingui/core/macro';
import { Layers } from 'lucide-preact';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { Menu } from '../../../ui/menu.tsx';
import { to } from '../place.ts';
import { roundName } from './round-words.ts';

export type RoundSwitchProps = {
  cycle: Cycle;
  current: Cycle | undefined;
  all: readonly Cycle[];
  onLookAt: (cycle: string) => void;
};

/** Which round the screens look at, where there are several. */
export function RoundSwitch({ cycle, current, all, onLookAt }: RoundSwitchProps) {
  return (
    <Menu
      icon={Layers}
      label={cycle.name}
      items={[
        ...all.map((round) => ({
          key: round.id,
          label: round.id === current?.id ? t`${roundName(round)}, den aktuella` : roundName(round),
          current: round.id === cycle.id,
          onClick: () => onLookAt(round.id),
        })),
        { key: 'rounds', label: t`Alla omgångar`, href: to.rounds },
      ]}
    />
  );
}
