import '../../../../src/ui/base.css';
import { i18n } from '@lingui/core';
import { fireEvent, render, screen } from '@testing-library/preact';
import { stamp } from '../../../../src/domain/log/entry.ts';
import { PaperBatchScreen } from '../../../../src/features/field/paper-batch/paper-batch-screen.tsx';
import type { Tablet } from '../../../../src/sync/tablet.ts';
import { LiveRegion } from '../../../../src/ui/announcer.tsx';
import { nassjo, stall } from '../../kiosk/soder.ts';
import { fakeTablet, type FakeTablet } from '../../kiosk/tablet.ts';
import { press } from '../../../press.ts';

export { press };

/** The round reaches a tablet. */
export async function fetchRound({ log }: Tablet, cycle = nassjo()): Promise<void> {
  const data = { revision: 1, cycle };
  await log.append([
    stamp(log.env(), { kind: 'cycle.configured' as const, version: 2, subject: cycle.id, data }),
  ]);
}

export async function fetchedTablet(): Promise<FakeTablet> {
  const tablet = fakeTablet();
  await fetchRound(tablet);
  return tablet;
}

export function speakSwedish(): void {
  i18n.loadAndActivate({ locale: 'sv', messages: {} });
  document.documentElement.lang = 'sv';
  document.documentElement.dir = 'ltr';
  document.documentElement.dataset['face'] = 'field';
}

export function showBatches(tablet: Tablet) {
  const seen = { done: 0 };
  const view = render(
    <>
      <PaperBatchScreen tablet={tablet} event={stall(nassjo())} onDone={() => (seen.done += 1)} />
      <LiveRegion />
    </>,
  );
  return { seen, ...view };
}

export async function write(label: string | RegExp, words: string) {
  fireEvent.input(await screen.findByLabelText(label), { target: { value: words } });
}

/** Opens bundle 1 of the vote that the event stands in. */
export async function openBundle(declared: number, vote?: string) {
  await press('Öppna en ny bunt');
  if (vote !== undefined) fireEvent.click(await screen.findByLabelText(vote));
  await write('Hur många sedlar?', String(declared));
  await write('Vem läser upp?', 'Anna Ek');
  await write('Vem ser på?', 'Bo Lind');
  await press('Öppna bunten');
  await screen.findByRole('heading', { level: 1, name: /^Bunt/ });
}

/** Keys of the keyboard, one after another, as fast as they come: `⏎` is Enter and `⌫` Backspace. */
export function type(keys: string): void {
  for (const key of keys) {
    if (key === ' ') continue;
    const name = key === '⏎' ? 'Enter' : key === '⌫' ? 'Backspace' : key;
    fireEvent.keyDown(document.body, { key: name });
    fireEvent.keyUp(document.body, { key: name });
  }
}

export const kindsOn = (tablet: FakeTablet) => tablet.entries.map(({ kind }) => kind).slice(1);
