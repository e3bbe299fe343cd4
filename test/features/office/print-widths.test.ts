import '../../../src/ui/base.css';
import { beforeAll, describe, expect, test } from 'vitest';
import { textWidth, type Type } from '../../../src/paper/measure.ts';
import { BOLD, MARKED, MEASURED, REGULAR } from '../../../src/paper/widths.ts';

const FACE = "'Torg Zero', 'Atkinson Hyperlegible Next Variable', 'Noto Sans', sans-serif";

beforeAll(async () => {
  for (const weight of [400, 700])
    for (const text of ['a0', 'ż'])
      await Promise.all(
        ['Torg Zero', 'Atkinson Hyperlegible Next Variable'].map((face) =>
          document.fonts.load(`${weight} 16px '${face}'`, text),
        ),
      );
});

/** What the browser gives a text at 1,000 px. */
function measured(text: string, weight: 400 | 700): number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('No canvas');
  context.font = `${weight} 1000px ${FACE}`;
  return context.measureText(text).width;
}

describe('the table of widths', () => {
  test.each([
    [400, REGULAR],
    [700, BOLD],
  ] as const)('is that of the face at weight %s', (weight, table) => {
    const wrong = Array.from(MEASURED).filter((sign, at) => {
      const own = table[at] ?? 0;
      const real = measured(sign, weight);
      return real > own + 0.5 || real < own - 1.5;
    });
    expect(wrong).toEqual([]);
  });

  test('gives letters with marks no less than they take', () => {
    const wider = Array.from(MARKED).filter(
      (sign) => measured(sign, 400) > textWidth(sign, { size: 1000, weight: 400 }) + 0.5,
    );
    expect(wider).toEqual([]);
  });
});

describe('words on paper', () => {
  const texts = [
    'Belysning längs gångvägen mellan skolan och badplatsen',
    'AVATAR: Tävling i Ystad, 250 000 kr (Łódź, Řež, Őrség)',
    'Kryssa för högst 3 förslag. ”Rätt”, sa han – inte 4…',
    'Освещение пешеходной дорожки между школой и пляжем, Щучий мыс',
    'Φωτισμός του πεζοδρόμου μεταξύ σχολείου και παραλίας',
    'ضع علامة × عند مقترحات لا تتجاوز تكلفتها معًا صندوق شمس',
    'תאורה לאורך השביל בין בית הספר לחוף',
  ];
  const types: readonly Type[] = [
    { size: 1000, weight: 400 },
    { size: 1000, weight: 700 },
  ];

  test.each(texts)('never take more room than was reckoned: %s', (text) => {
    for (const type of types)
      expect(measured(text, type.weight)).toBeLessThanOrEqual(textWidth(text, type) + 1);
  });

  test.each(texts.slice(0, 3))('take nearly all of it in our own face: %s', (text) => {
    for (const type of types)
      expect(measured(text, type.weight)).toBeGreaterThan(textWidth(text, type) * 0.93);
  });
});
