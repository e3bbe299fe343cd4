import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOut } from '../../src/paper/lay-out.ts';
import { type BoxPrimitive, type Page, PAPERS, type Primitive } from '../../src/paper/page.ts';
import type { Sheet, SheetPlan } from '../../src/paper/sheet.ts';
import { contest, plan, plans } from './plans.ts';

const RUNS = { numRuns: 60 };

/** A sheet that must not be refused. */
function laidOut(of: SheetPlan): Sheet {
  const sheet = layOut(of);
  if ('refused' in sheet) throw new Error(sheet.refused);
  return sheet;
}

/** The ink of a primitive as a rectangle: left, top, right, bottom in millimetres. */
function inkOf(each: Primitive): readonly [number, number, number, number] {
  switch (each.kind) {
    case 'text': {
      const left =
        each.align === 'left'
          ? each.x
          : each.align === 'right'
            ? each.x - each.width
            : each.x - each.width / 2;
      return [left, each.y - each.size * 0.75, left + each.width, each.y + each.size * 0.25];
    }
    case 'line': {
      const { from, to, stroke } = each;
      const flat = from.y === to.y ? { x: 0, y: stroke / 2 } : { x: stroke / 2, y: stroke / 2 };
      return [
        Math.min(from.x, to.x) - flat.x,
        Math.min(from.y, to.y) - flat.y,
        Math.max(from.x, to.x) + flat.x,
        Math.max(from.y, to.y) + flat.y,
      ];
    }
    case 'rect':
    case 'box': {
      const { width, height } = each.kind === 'box' ? { width: each.side, height: each.side } : each;
      const half = each.stroke / 2;
      return [each.x - half, each.y - half, each.x + width + half, each.y + height + half];
    }
    case 'marker':
      return [each.x, each.y, each.x + each.side, each.y + each.side];
    case 'bits': {
      const columns = each.rows[0]?.length ?? 0;
      const right = each.x + (columns - 1) * each.pitch.x + each.cell;
      return [each.x, each.y, right, each.y + (each.rows.length - 1) * each.pitch.y + each.cell];
    }
    default:
      return each satisfies never;
  }
}

const boxesOn = (page: Page): readonly BoxPrimitive[] =>
  page.primitives.flatMap((each) => (each.kind === 'box' ? [each] : []));

const textsOn = (page: Page): readonly string[] =>
  page.primitives.flatMap((each) => (each.kind === 'text' ? [each.text] : []));

describe('any sheet', () => {
  test('keeps inside its margins', () => {
    fc.assert(
      fc.property(plans, (each) => {
        const { margin, width, height } = PAPERS[each.paper];
        for (const page of laidOut(each).pages) {
          for (const [left, top, right, bottom] of page.primitives.map(inkOf)) {
            expect(left).toBeGreaterThanOrEqual(margin - 1e-6);
            expect(top).toBeGreaterThanOrEqual(margin - 1e-6);
            expect(right).toBeLessThanOrEqual(width - margin + 1e-6);
            expect(bottom).toBeLessThanOrEqual(height - margin + 1e-6);
          }
        }
      }),
      RUNS,
    );
  });

  test('leaves white between any two boxes, so that a cross in one never reaches the other', () => {
    fc.assert(
      fc.property(plans, (each) => {
        for (const page of laidOut(each).pages) {
          const boxes = boxesOn(page);
          boxes.forEach((one, at) => {
            for (const other of boxes.slice(at + 1)) {
              const aside = Math.abs(one.x - other.x) - one.side;
              const apart = Math.abs(one.y - other.y) - one.side;
              expect(Math.max(aside, apart)).toBeGreaterThan(2);
            }
          });
        }
      }),
      RUNS,
    );
  });

  test('prints no words over a box, a corner, the code or other words', () => {
    fc.assert(
      fc.property(plans, (each) => {
        for (const page of laidOut(each).pages) {
          const solid = page.primitives.filter(({ kind }) => kind !== 'line' && kind !== 'rect').map(inkOf);
          const words = page.primitives.filter(({ kind }) => kind === 'text').map(inkOf);
          for (const word of words) {
            const touched = solid.filter(
              (ink) =>
                ink.some((side, at) => side !== word[at]) &&
                Math.min(ink[2], word[2]) - Math.max(ink[0], word[0]) > 0.01 &&
                Math.min(ink[3], word[3]) - Math.max(ink[1], word[1]) > 0.01,
            );
            expect(touched).toEqual([]);
          }
        }
      }),
      RUNS,
    );
  });

  test('gives each option exactly its boxes, all of them on one page', () => {
    fc.assert(
      fc.property(plans, (each) => {
        const { pages } = laidOut(each);
        const found = pages.flatMap((page) => boxesOn(page).map((box) => ({ ...box, page: page.number })));
        const expected = each.contests.flatMap(({ id, options, boxes }) =>
          options.flatMap((option) => Array.from({ length: boxes }, (_, at) => `${id} ${option.id} ${at}`)),
        );
        expect(found.map((box) => `${box.contest} ${box.option} ${box.index}`)).toEqual(expected);
        const pagesOf = Map.groupBy(found, ({ option }) => option);
        for (const boxes of pagesOf.values()) expect(new Set(boxes.map(({ page }) => page)).size).toBe(1);
      }),
      RUNS,
    );
  });

  test('is the same each time, and a sheet that runs from the right is the other way round', () => {
    fc.assert(
      fc.property(plans, (each) => {
        const sheet = laidOut(each);
        expect(laidOut(structuredCloneOf(each))).toEqual(sheet);
        const [page] = sheet.pages;
        const box = page && boxesOn(page)[0];
        if (!page || !box) return;
        const middle = box.x + box.side / 2;
        expect(each.direction === 'ltr' ? middle : page.width - middle).toBeLessThan(page.width / 2);
      }),
      { numRuns: 30 },
    );
  });
});

/** The same values in new objects; functions are shared. */
const structuredCloneOf = ({ words, ...rest }: SheetPlan): SheetPlan => ({ ...structuredClone(rest), words });

describe('what a voter holds', () => {
  test('is one side for a village: eight proposals on A4, six on A5, fourteen with three boxes each', () => {
    expect(laidOut(plan()).pages).toHaveLength(1);
    expect(laidOut(plan({ paper: 'a5', contests: [contest({}, 6)] })).pages).toHaveLength(1);
    expect(laidOut(plan({ contests: [contest({ boxes: 3 }, 14)] })).pages).toHaveLength(1);
  });

  test('has city and district on one side when both fit, else each begins on a side of its own', () => {
    const both = (many: number) => [contest({}, many), contest({ id: 'district', title: 'Distrikt' }, many)];
    expect(laidOut(plan({ contests: both(5) })).pages).toHaveLength(1);
    const two = laidOut(plan({ contests: both(12) }));
    expect(two.pages.map((page) => [...new Set(boxesOn(page).map((box) => box.contest))])).toEqual([
      ['norr'],
      ['district'],
    ]);
  });

  test('says on the front to turn it over, on the back that another leaf follows, and what it is the rest of', () => {
    const sheet = laidOut(plan({ paper: 'a5', large: true, contests: [contest({}, 20)] }));
    const [front = [], back = []] = sheet.pages.map(textsOn);
    expect(sheet.pages.length).toBeGreaterThan(2);
    expect(front.join(' ')).toContain('Vänd på bladet, det finns fler förslag.');
    expect(back).toContain('Fortsätter på nästa blad.');
    expect(back).toContain('Norr, fortsättning');
    expect(back).toContain('Kryssa för högst 3 förslag.');
  });

  test('has nothing under 18 points in large print, and nothing under 11 in any', () => {
    fc.assert(
      fc.property(plans, (each) => {
        const least = ((each.large ? 18 : 11) * 25.4) / 72;
        const sizes = laidOut(each).pages.flatMap(({ primitives }) =>
          primitives.flatMap((text) => (text.kind === 'text' ? [text.size] : [])),
        );
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(least - 1e-9);
      }),
      { numRuns: 40 },
    );
  });

  test('has costs in a column where they are added up, and beside the area where they are not', () => {
    const costs = (addsUp: boolean) => {
      const [page] = laidOut(plan({ contests: [contest({ addsUp }, 3)] })).pages;
      return page ? textsOn(page).filter((text) => text.includes('125')) : [];
    };
    expect(costs(true)).toEqual(['125 000 kr', '125 000 kr', '125 000 kr']);
    expect(costs(false)).toEqual(Array.from({ length: 3 }, () => 'Solberga · 125 000 kr'));
  });

  test('prints a Swedish title from the left on a sheet that runs from the right', () => {
    const [page] = laidOut(plan({ direction: 'rtl', guide: 'ضع علامة' })).pages;
    const texts = page?.primitives.flatMap((each) => (each.kind === 'text' ? [each] : [])) ?? [];
    expect(texts.find(({ text }) => text.startsWith('Belysning'))).toMatchObject({
      direction: 'ltr',
      align: 'right',
    });
    expect(texts.find(({ text }) => text.startsWith('ضع'))).toMatchObject({
      direction: 'rtl',
      align: 'right',
    });
  });
});

describe('a sheet that cannot be', () => {
  test('is refused when its sides are more than a code counts', () => {
    const many = plan({ paper: 'a5', large: true, contests: [contest({}, 600)] });
    expect(layOut(many)).toEqual({ refused: 'sheet.too-many-pages' });
  });

  test('is refused when one option is taller than a page', () => {
    const tall = plan({ paper: 'a5', large: true, contests: [contest({ boxes: 200 }, 2)] });
    expect(layOut(tall)).toEqual({ refused: 'sheet.part-too-tall' });
  });
});
