import { describe, expect, test } from 'vitest';
import { AreaId } from '../../../src/domain/log/ids.ts';
import { drawReceiptCode, printCode } from '../../../src/domain/log/receipt-code.ts';
import { areasAround, moneyOf } from '../../../src/features/kiosk/areas-around.ts';
import { cardInQr, readCard } from '../../../src/features/kiosk/receipt-card.ts';
import { suggestedTitle } from '../../../src/features/kiosk/suggested-title.ts';
import { seeded } from '../../domain/env.ts';
import { nassjo } from './soder.ts';

const code = drawReceiptCode(seeded(5));

describe('a suggested name', () => {
  test.each([
    ['Fler bänkar i parken. Min mamma orkar inte gå.', 'Fler bänkar i parken'],
    ['  En gunga!\nTack', 'En gunga'],
    ['ملعب كرة قدم صغير؟ شكرا', 'ملعب كرة قدم صغير'],
    [
      'Belysning på gångvägen mellan skolan och badet, så att barnen vågar gå själva på vintern',
      'Belysning på gångvägen mellan skolan och badet, så att',
    ],
  ])('is the first sentence, or as many whole words as fit: %s', (text, title) => {
    expect(suggestedTitle(text)).toBe(title);
  });

  test('is not given where there is nothing to take or nowhere to cut', () => {
    expect(suggestedTitle('  \n ')).toBeUndefined();
    expect(suggestedTitle('...')).toBeUndefined();
    expect(suggestedTitle('å'.repeat(200))).toBeUndefined();
  });
});

describe('a receipt card', () => {
  test('is read from its code alone or from the end of an address', () => {
    expect(cardInQr(code)).toBe(code);
    expect(cardInQr(printCode(code).toLowerCase())).toBe(code);
    expect(cardInQr(`https://torg.example/f/${printCode(code)}`)).toBe(code);
    expect(cardInQr(`https://torg.example/?kvitto=${code}`)).toBe(code);
    expect(cardInQr('https://example.com/')).toBeUndefined();
  });

  test('with a sign that no code contains is wrong before it is finished', () => {
    expect(readCard('K7M0', 'x', new Map()).is).toBe('wrong');
    expect(readCard('K7M', 'x', new Map())).toEqual({ is: 'unfinished', missing: 5 });
    expect(readCard(' - ', 'x', new Map()).is).toBe('empty');
    expect(readCard(`${code}3`, 'x', new Map()).is).toBe('wrong');
  });
});

describe('the areas around an event', () => {
  const cycle = nassjo();

  test('are those of the vote that holds it, the place itself first', () => {
    const { around, near, far } = areasAround(cycle, AreaId.parse('grimstorp'));
    expect(around?.name).toBe('Söder');
    expect(near.map(({ name }) => name)).toEqual(['Grimstorp', 'Fredriksdal', 'Stensjön', 'Sandsjöbygden']);
    expect(far).toHaveLength(4);
    expect(around && moneyOf(cycle, around.id)).toBe(1_000_000);
  });

  test('are found by the tree where there is no vote yet, and the event may stand at its top', () => {
    const early = nassjo({ contests: [], voting: { ...nassjo().voting, tablets: false, styles: [] } });
    expect(areasAround(early, AreaId.parse('grimstorp')).around?.name).toBe('Söder');
    const top = areasAround(early, AreaId.parse('norr'));
    expect(top.around?.name).toBe('Norr');
    expect(top.near).toHaveLength(4);
  });
});
