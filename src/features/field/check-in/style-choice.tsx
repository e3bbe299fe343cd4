import { t } from '@lingui/core/macro';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { ChoiceList } from '../../../ui/choice-list.tsx';
import { Select } from '../../../ui/select.tsx';

export type StyleChoiceProps = {
  cycle: Cycle;
  value: string;
  onChange: (style: string) => void;
  error: string | undefined;
};

/** More ballots than this are looked up in a list. */
const CARDS = 8;

/** Which ballot the voter gets; not asked where there is only one. */
export function StyleChoice({ cycle, value, onChange, error }: StyleChoiceProps) {
  const { styles } = cycle.voting;
  if (styles.length < 2) return null;
  const words = {
    label: t`Vilken röstsedel?`,
    hint:
      cycle.participation.who === 'live-or-work' ? t`Där personen bor eller jobbar.` : t`Där personen bor.`,
    error,
    value,
    onChange,
    options: styles.map(({ id, name }) => ({ value: id, label: name })),
  };
  return styles.length > CARDS ? (
    <Select {...words} prompt={t`Välj röstsedel`} />
  ) : (
    <ChoiceList {...words} layout="grid" />
  );
}
