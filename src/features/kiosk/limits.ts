import { plural, t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { number } from '../../i18n/format.ts';
import type { CounterWords } from '../../ui/counter.tsx';

/** From this share of a limit on it means something to know how much room is left. */
const NEAR = 0.8;

/** What a counter says near the limit and beyond; nothing while there is room enough. Nothing is ever cut. */
export function nearLimit(written: string, limit: number): CounterWords | undefined {
  if (written.length < limit * NEAR) return undefined;
  return { limit, text: (used) => (used > limit ? tooLong(used - limit) : usedOf(used, limit)) };
}

function usedOf(length: number, limit: number): string {
  const used = number(length);
  const most = number(limit);
  return t`${used} av ${most} tecken`;
}

const tooLong = (over: number): string =>
  plural(over, { one: '# tecken för mycket', other: '# tecken för mycket' });

/** Checks a text against its limit when the resident goes on, and takes the message away as soon as it fits. */
export function useTooLong(written: string, limit: number) {
  const [checked, setChecked] = useState(false);
  const over = written.length - limit;
  return {
    message: checked && over > 0 ? shorten(over) : undefined,
    /** True when the text fits. */
    check: (): boolean => {
      setChecked(true);
      return over <= 0;
    },
  };
}

const shorten = (over: number): string =>
  plural(over, {
    one: 'Texten är # tecken för lång. Gör den lite kortare.',
    other: 'Texten är # tecken för lång. Gör den lite kortare.',
  });
