import '../../../src/ui/base.css';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  BallotPrintView,
  type BallotPrintViewProps,
} from '../../../src/features/office/print/ballot-print-view.tsx';
import { copiesFor } from '../../../src/features/office/print/copies.ts';
import { voiceOf } from '../../../src/i18n/voice.ts';
import { choose, faults, press, speakSwedish, write } from './office.tsx';
import { onPaper, printedRound, question } from './print-scene.tsx';

beforeEach(speakSwedish);
afterEach(cleanup);

const show = (over: Partial<BallotPrintViewProps> = {}) => {
  const onPrint = vi.fn(() => Promise.resolve());
  render(
    <main>
      <BallotPrintView round={printedRound()} onPrint={onPrint} {...over} />
    </main>,
  );
  return { onPrint };
};

const pick = (label: string | RegExp) => {
  fireEvent.click(screen.getByLabelText(label));
};
const PAPERS = { a4: 'A4', a5: /^A5\s?Om/, pair: /^A5, två på ett A4/ } as const;

/** The sheet on the screen, once it is there. */
const sheet = async (name: string | RegExp) => screen.findByRole('img', { name });

const wordsOf = (element: Element) => [...element.querySelectorAll('text')].map((text) => text.textContent);

describe('a ballot sheet', () => {
  test('is shown as it will be printed, and printed in real millimetres', async () => {
    const { onPrint } = show();
    const seen = await sheet('Röstsedel Norr, sida 1 av 1');
    expect(wordsOf(seen)).toContain('Du har 3 röster. Varje kryss är en röst.');
    expect(wordsOf(seen)).toContain('Solberga · 30\u00a0000\u00a0kr');
    await press('Skriv ut sedlarna');
    expect(onPrint).toHaveBeenCalledOnce();
    const [page, ...more] = onPaper().querySelectorAll('svg');
    expect(more).toEqual([]);
    expect(page?.getAttribute('width')).toBe('210mm');
    expect(page?.getAttribute('height')).toBe('297mm');
    expect(page?.innerHTML).toBe(seen.innerHTML);
    expect(await faults()).toEqual([]);
  });

  test('speaks its own language while the page keeps to Swedish', async () => {
    show();
    await sheet(/Norr/);
    pick('العربية');
    await vi.waitFor(async () => expect(wordsOf(await sheet(/Norr/))).toContain('ورقة تصويت'));
    expect(document.documentElement.lang).toBe('sv');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Skriv ut röstsedlar');
    const seen = await sheet(/Norr/);
    const box = seen.querySelector('rect[fill="#fff"][stroke]');
    expect(Number(box?.getAttribute('x'))).toBeGreaterThan(150);
    expect(await faults()).toEqual([]);
  });

  test('says what each method asks, and what the ranks are', async () => {
    show();
    await sheet(/Norr/);
    await choose('Röstsedelsvariant', 'soder');
    expect(wordsOf(await sheet(/Söder/))).toContain(
      'Kryssa för förslag som tillsammans kostar högst 250\u00a0000\u00a0kr.',
    );
    await choose('Röstsedelsvariant', 'center');
    const ranked = wordsOf(await sheet(/Centrum/));
    expect(ranked).toContain('Rangordna högst 3 förslag.');
    expect(ranked.filter((text) => text === '3:e')).toHaveLength(8);
    await choose('Röstsedelsvariant', 'both');
    expect(wordsOf(await sheet(/sida 1 av 2/))).toContain('Röstsedel Hela och Norr');
    expect(wordsOf(await sheet(/sida 2 av 2/))).toContain('Kryssa för ett förslag.');
  });

  /** Words on the printed pages that reach into the margins. */
  const beyond = (margin: number) =>
    [...onPaper().querySelectorAll('svg')].flatMap((page) =>
      [...page.querySelectorAll('text')].flatMap((text) => {
        const { x, width } = text.getBBox();
        const fits = x > margin - 0.3 && x + width < page.viewBox.baseVal.width - margin + 0.3;
        return fits ? [] : [text.textContent];
      }),
    );

  test.each(['svenska', 'English', 'العربية'])('keeps every word inside its margins: %s', async (tag) => {
    show();
    await sheet(/Norr/);
    pick(tag);
    for (const style of ['norr', 'soder', 'center', 'both']) {
      await choose('Röstsedelsvariant', style);
      for (const paper of ['a4', 'a5'] as const) {
        pick(PAPERS[paper]);
        await vi.waitFor(() =>
          expect(onPaper().querySelector('svg')?.getAttribute('width')).toBe(
            paper === 'a4' ? '210mm' : '148mm',
          ),
        );
        expect(beyond(paper === 'a4' ? 10 : 8)).toEqual([]);
      }
    }
  });

  test('comes two to an A4 where there is no A5 in the printer', async () => {
    show();
    await sheet(/Norr/);
    pick(PAPERS.pair);
    const pages = [...onPaper().querySelectorAll('svg')];
    expect(pages.length % 2).toBe(0);
    expect(pages[0]?.getAttribute('width')).toBe('148mm');
    expect(pages[0]?.innerHTML).toBe(pages[1]?.innerHTML);
  });
});

describe('how many to print', () => {
  test('is one for each and one in ten to spare, and of large print one in twenty', () => {
    expect(copiesFor(200, 1, 'a4', false)).toEqual({ sheets: 220, copies: 220, leaves: 220 });
    expect(copiesFor(200, 3, 'a5-pair', false)).toEqual({ sheets: 220, copies: 110, leaves: 220 });
    expect(copiesFor(201, 2, 'a4', false).sheets).toBe(230);
    expect(copiesFor(1_000, 2, 'a4', true)).toEqual({ sheets: 60, copies: 60, leaves: 60 });
    expect(copiesFor(3, 1, 'a4', true).sheets).toBe(10);
  });

  test('is told for the voters expected, or asked for', async () => {
    show({ voters: new Map([['norr', 200]]) });
    await screen.findByText('Räkna med 220 sedlar: en till var och en, och var tionde i reserv.');
    await write('Hur många väntas rösta på papper?', '400');
    await screen.findByText('Skriv 440 som antal kopior. Det går åt 440 ark.');
    await write('Hur många väntas rösta på papper?', 'många');
    await screen.findByText('Skriv ett antal med siffror, till exempel 200.');
    expect(screen.queryByText(/^Räkna med/)).toBeNull();
    await write('Hur många väntas rösta på papper?', '');
    expect(screen.queryByText(/^Räkna med/)).toBeNull();
  });

  test('warns of loose leaves, and says how to turn the paper', async () => {
    show();
    await sheet(/Norr/);
    await choose('Röstsedelsvariant', 'both');
    await screen.findByText('Välj dubbelsidigt, vänd längs långsidan.');
    pick(PAPERS.a5);
    pick('Stor stil');
    expect(await screen.findByText(/^Sedeln blir \d blad$/)).toBeTruthy();
  });
});

describe('when it cannot be', () => {
  test('a round without anything to vote about has nothing to print', async () => {
    show({ round: printedRound({ styles: [] }) });
    await screen.findByText('Det finns inget att skriva ut än');
    expect(screen.queryByRole('button')).toBeNull();
    expect(await faults()).toEqual([]);
  });

  test('words that do not arrive are fetched again, and nothing is printed until then', async () => {
    let tries = 0;
    show({
      load: (tag) => {
        tries += 1;
        return tries === 1 ? Promise.reject(new Error('offline')) : voiceOf(tag);
      },
    });
    const failed = await screen.findByRole('alert');
    expect(within(failed).getByText('Sedelns språk gick inte att hämta')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Skriv ut sedlarna' })).toBeNull();
    await press('Försök igen');
    await sheet(/Norr/);
  });

  test('an option that is taller than a page is named, with what to choose instead', async () => {
    const tall = question('tall', 'Hög', { kind: 'ranking', ranks: 50 }, 2);
    const options = tall.options.map((option) => ({ ...option, title: 'Mycket lång text '.repeat(7) }));
    const styles = [{ id: 'tall', name: 'Hög', questions: [{ ...tall, options }] }];
    show({ round: printedRound({ styles }) });
    await screen.findAllByRole('img');
    pick(PAPERS.a5);
    pick('Stor stil');
    await screen.findByText('Sedeln får inte plats på det här papperet');
    expect(screen.queryByRole('button', { name: 'Skriv ut sedlarna' })).toBeNull();
  });

  test('languages of the round that no sheet speaks are named', async () => {
    show();
    expect(await screen.findByText(/^Saknas: somaliska\./)).toBeTruthy();
  });
});
