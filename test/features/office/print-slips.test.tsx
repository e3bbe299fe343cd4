import '../../../src/ui/base.css';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { drawVotingCode, printVotingCode } from '../../../src/domain/vote/voting-code.ts';
import {
  SlipsPrintView,
  type SlipsPrintViewProps,
} from '../../../src/features/office/print/slips-print-view.tsx';
import { faults, press, speakSwedish } from './office.tsx';
import { onPaper } from './print-scene.tsx';

beforeEach(speakSwedish);
afterEach(cleanup);

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const codes = Array.from({ length: 19 }, () => drawVotingCode(random));

function show(over: Partial<SlipsPrintViewProps> = {}) {
  const heard = { onPrint: vi.fn(() => Promise.resolve()), onPrinted: vi.fn(), onDiscard: vi.fn() };
  const shown = render(
    <SlipsPrintView
      eyebrow="Nässjö kommun · En halv miljon idéer"
      languages={['sv', 'en', 'ar']}
      batch={3}
      place="Biblioteket i Solberga"
      codes={codes}
      {...heard}
      {...over}
    />,
  );
  return { ...shown, ...heard };
}

const asked = () => screen.findByText('Kom alla blad ut, hela och läsbara?');

describe('voting codes', () => {
  test('stand on paper, eight to a page, each once, and never on the screen', async () => {
    const { container } = show();
    await screen.findByRole('button', { name: 'Skriv ut röstkoderna' });
    for (const code of codes) expect(container.innerHTML).not.toContain(code.slice(0, 4));
    expect(container.querySelector('svg[role="img"]')).toBeNull();
    const paper = onPaper();
    const printed = [...paper.querySelectorAll('[lang="zxx"]')].map((code) =>
      [...code.children].map((half) => half.textContent).join(' '),
    );
    expect(printed).toEqual(codes.map(printVotingCode));
    expect(paper.querySelectorAll('svg[role="img"]')).toHaveLength(19);
    expect([...(paper.firstElementChild?.children ?? [])].map((page) => page.children.length)).toEqual([
      8, 8, 3,
    ]);
    expect(paper.textContent).toContain('Gäller på Biblioteket i Solberga');
    paper.style.display = '';
    expect(await faults()).toEqual([]);
  });

  test('are done when a person says that they came out, and not when the dialog closes', async () => {
    const { onPrint, onPrinted } = show();
    await press('Skriv ut röstkoderna');
    await asked();
    expect(onPrint).toHaveBeenCalledOnce();
    expect(onPrinted).not.toHaveBeenCalled();
    await press('Skriv ut samma koder igen');
    expect(onPrint).toHaveBeenCalledTimes(2);
    await press('Ja, alla 19 röstkoder finns på papper');
    expect(onPrinted).toHaveBeenCalledOnce();
    expect(await faults()).toEqual([]);
  });

  test('can be thrown away, and are not printed in a second language', async () => {
    const { onDiscard } = show();
    await press('Skriv ut röstkoderna');
    await asked();
    expect(screen.getByLabelText<HTMLInputElement>('English').matches(':disabled')).toBe(true);
    await press('Nej, kasta koderna');
    expect(onDiscard).toHaveBeenCalledOnce();
  });

  test('leave no trace on the page when the view has gone', async () => {
    const { unmount } = show();
    await screen.findByRole('button', { name: 'Skriv ut röstkoderna' });
    unmount();
    for (const code of codes) expect(document.documentElement.innerHTML).not.toContain(code.slice(0, 9));
    expect(document.documentElement.innerHTML).not.toContain(
      printVotingCode(codes[0] ?? codes[1] ?? drawVotingCode(random)),
    );
  });

  test.each(['svenska', 'English', 'العربية'])(
    'fit their slip with the longest name a place can have: %s',
    async (language) => {
      show({
        place: 'Medborgarhuset och biblioteket vid Stortorget i Södra Vätterbygden '.repeat(2).slice(0, 120),
      });
      fireEvent.click(await screen.findByLabelText(language));
      await screen.findByRole('button', { name: 'Skriv ut röstkoderna' });
      const slips = onPaper().querySelectorAll<HTMLElement>('section');
      expect(slips).toHaveLength(19);
      for (const slip of slips) {
        expect(slip.scrollHeight).toBeLessThanOrEqual(slip.clientHeight);
        const where = slip.querySelector('p:nth-last-child(2) > span');
        const line = Number.parseFloat(getComputedStyle(slip).lineHeight);
        expect(where?.clientHeight).toBeGreaterThan(1.9 * line);
        const last = slip.lastElementChild?.getBoundingClientRect();
        expect(last?.bottom).toBeLessThan(slip.getBoundingClientRect().bottom - 8);
      }
    },
  );

  test('that have not been drawn are nothing to print', async () => {
    show({ codes: [] });
    expect(await screen.findByText('Inga röstkoder att skriva ut')).toBeTruthy();
  });

  test('wait for their words, which may not arrive', async () => {
    show({ load: () => Promise.reject(new Error('offline')) });
    await screen.findByText('Lapparnas språk gick inte att hämta');
    expect(screen.queryByRole('button', { name: 'Skriv ut röstkoderna' })).toBeNull();
  });
});
