import '../../../src/ui/base.css';
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ClosingPaper } from '../../../src/features/office/print/closing-form.tsx';
import { ClosingPrintView } from '../../../src/features/office/print/closing-print-view.tsx';
import type { SharePaper } from '../../../src/features/office/print/share-sheet.tsx';
import { ShareSheetsView } from '../../../src/features/office/print/share-sheets-view.tsx';
import { WORDS } from '../../../src/sealing/word-list.ts';
import { faults, press, speakSwedish } from './office.tsx';
import { onPaper } from './print-scene.tsx';

beforeEach(speakSwedish);
afterEach(cleanup);

const share = (number: number, trustee: string): SharePaper => ({
  number,
  trustee,
  words: WORDS.slice(number * 31, number * 31 + 31),
  code: `TORG-NYCKELDEL:1:${'A7K2'.repeat(15)}0${number}`,
});

function showShares(trustees: readonly string[] = ['Anna Lind', 'Bo Ek', 'Registratorn'], needed = 2) {
  const onHeld = vi.fn();
  render(
    <main>
      <ShareSheetsView
        shares={trustees.map((trustee, at) => share(at + 1, trustee))}
        needed={needed}
        municipality="Nässjö kommun"
        round="En halv miljon idéer"
        mark="7e4a9"
        made="2026-05-04"
        onPrint={() => Promise.resolve()}
        onHeld={onHeld}
      />
    </main>,
  );
  return { onHeld };
}

describe('shares of the count key', () => {
  test('are shown one at a time, each to its trustee alone, and once', async () => {
    const { onHeld } = showShares();
    for (const [at, trustee] of ['Anna Lind', 'Bo Ek', 'Registratorn'].entries()) {
      await screen.findByText(`Nu tittar bara ${trustee} på skärmen`);
      expect(document.body.innerHTML).not.toContain('<ol');
      await press('Visa nyckeldelen');
      const sheet = onPaper();
      const words = [...sheet.querySelectorAll('li[class]')].map((word) => word.textContent);
      expect(words).toEqual(share(at + 1, trustee).words);
      expect(sheet.textContent).toContain(`Nyckeldel ${at + 1} av 3`);
      expect(sheet.textContent).toContain(`Hör till ${trustee}`);
      expect(sheet.querySelector('svg')).not.toBeNull();
      sheet.style.display = '';
      expect(await faults()).toEqual([]);
      await press('Skriv ut bladet');
      await press(`${trustee} har nyckeldelen på papper`);
      expect(onHeld).toHaveBeenLastCalledWith(at + 1);
    }
    await screen.findByText('Alla nyckeldelar är på papper');
    for (const word of share(1, '').words) expect(document.body.textContent).not.toContain(word);
  });

  test('say what losing too many means: all that may be lost, and that nobody has a copy', async () => {
    showShares();
    await press('Visa nyckeldelen');
    expect(onPaper().textContent).toContain(
      'när en nyckeldel är borta. Är fler borta går de aldrig att öppna',
    );
    cleanup();
    showShares(['Anna Lind', 'Bo Ek'], 2);
    await press('Visa nyckeldelen');
    expect(onPaper().textContent).toContain('Kommer en enda bort går rösterna aldrig att öppna');
  });

  test('that are not made have no sheets', async () => {
    showShares([]);
    expect(await screen.findByText('Nyckeln är inte gjord än')).toBeTruthy();
  });
});

const closing: ClosingPaper = {
  municipality: 'Nässjö kommun',
  round: 'En halv miljon idéer',
  place: 'Biblioteket i Solberga',
  closed: '14 maj 2026 kl. 18.05',
  figures: {
    checkedIn: 214,
    left: 2,
    sealed: 82,
    assisted: 3,
    inBox: 130,
    spoiled: 3,
    blank: 4,
    unused: 67,
    received: 200,
  },
  seals: ['48213', 'A-0031'],
  recounted: false,
  signers: ['Anna Lind', 'Bo Ek'],
  digests: [{ tablet: 'Platta 4', digest: '9f2c'.repeat(16) }],
};

describe('the closing form', () => {
  test('has the figures in their order, both sums spelled out, seals, names and the digest in fours', async () => {
    render(
      <main>
        <ClosingPrintView paper={closing} onPrint={() => Promise.resolve()} />
      </main>,
    );
    const rows = screen.getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows[0]).toEqual(['1', 'Avprickade, räknat innan lådan öppnades', '214']);
    expect(rows[1]).toEqual(['2', 'Sedlar i lådan', '130']);
    expect(rows.at(-1)).toEqual(['9', 'Mottagna sedlar', '200']);
    const text = onPaper().textContent ?? '';
    expect(text).toContain('214 avprickade − 2 som gick\u00a0=\u00a0212');
    expect(text).toContain('130 i lådan + 82 på plattorna\u00a0=\u00a0212');
    expect(text).toContain('130 i lådan + 3 kasserade + 67 oanvända\u00a0=\u00a0200');
    expect(text.match(/Stämmer/g)).toHaveLength(2);
    expect(text).toContain('48213, A-0031');
    expect(text).toContain('9f2c 9f2c 9f2c');
    expect(text.match(/Namnteckning/g)).toHaveLength(2);
    onPaper().style.display = '';
    expect(await faults()).toEqual([]);
  });

  test('says by how much the figures differ, and keeps the note', () => {
    const figures = { ...closing.figures, inBox: 129 };
    render(
      <main>
        <ClosingPrintView paper={{ ...closing, figures, recounted: true, note: 'En gick ut.' }} />
      </main>,
    );
    const text = onPaper().textContent ?? '';
    expect(text.match(/✗ Skiljer 1/g)).toHaveLength(2);
    expect(text).toContain('Siffrorna stämde inte första gången. Allt räknades om.');
    expect(text).toContain('En gick ut.');
  });

  test('is not there before the point has closed', async () => {
    render(
      <main>
        <ClosingPrintView paper={undefined} />
      </main>,
    );
    await screen.findByText('Röststället är inte stängt än');
    expect(screen.queryByRole('button')).toBeNull();
  });
});
