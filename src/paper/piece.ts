import { balanceText, directionOf, textWidth, type Type, wrapText } from './measure.ts';
import type { Primitive, TextPrimitive } from './page.ts';

/**
 * A part of a page: how tall it is, and what it draws when its upper start corner lies at a point. Parts are composed as
 * if every sheet ran from the left; `mirrored` turns a whole page over.
 */
export type Piece = {
  readonly height: number;
  readonly draw: (x: number, y: number) => readonly Primitive[];
};

export type Setting = { readonly leading: number; readonly direction: 'ltr' | 'rtl' };

/** Where the baseline of a line lies below its top: capitals stand in the middle of it. */
const baseline = (type: Type, leading: number): number => (leading / 2 + 0.334) * type.size;

/** One line of text at a point on its baseline. */
export function textAt(
  text: string,
  type: Type,
  align: TextPrimitive['align'],
  { x, y, direction }: { x: number; y: number; direction: Setting['direction'] },
): TextPrimitive {
  const { size, weight, tabular = false } = type;
  const width = textWidth(text, type);
  return {
    kind: 'text',
    text,
    size,
    weight,
    tabular,
    align,
    direction: directionOf(text, direction),
    width,
    x,
    y,
  };
}

/** How lines are broken and placed: text to be read on, short words that should stand well, or those in the middle. */
type Setup = 'running' | 'balanced' | 'centred';

/** Text in as many lines of a width as it needs. */
export function textPiece(
  text: string,
  type: Type,
  width: number,
  { leading, direction }: Setting,
  setup: Setup = 'running',
): Piece {
  const lines = (setup === 'running' ? wrapText : balanceText)(text, type, width);
  const align = setup === 'centred' ? 'middle' : 'left';
  const step = type.size * leading;
  // A line that is broken keeps the way that its whole text runs.
  const way = directionOf(text, direction);
  return {
    height: lines.length * step,
    draw: (x, y) =>
      lines.map((line, at) => ({
        ...textAt(line, type, align, {
          x: align === 'left' ? x : x + width / 2,
          y: y + at * step + baseline(type, leading),
          direction,
        }),
        direction: way,
      })),
  };
}

/** White of a height. */
export const space = (height: number): Piece => ({ height, draw: () => [] });

/** A line across a width; it lies in the middle of its stroke. */
export const rule = (width: number, stroke: number, tone: 'ink' | 'soft'): Piece => ({
  height: stroke,
  draw: (x, y) => [
    {
      kind: 'line',
      from: { x, y: y + stroke / 2 },
      to: { x: x + width, y: y + stroke / 2 },
      stroke,
      tone,
    },
  ],
});

/** Parts above each other. */
export const stack = (pieces: readonly Piece[]): Piece => ({
  height: pieces.reduce((sum, piece) => sum + piece.height, 0),
  draw: (x, y) => {
    let top = y;
    return pieces.flatMap((piece) => {
      const drawn = piece.draw(x, top);
      top += piece.height;
      return drawn;
    });
  },
});

/** A piece moved in from the start and down. */
export const at = (piece: Piece, x: number, y: number): Piece => ({
  height: piece.height + y,
  draw: (left, top) => piece.draw(left + x, top + y),
});

/** Parts over each other, as tall as the tallest. */
export const overlay = (pieces: readonly Piece[]): Piece => ({
  height: Math.max(0, ...pieces.map(({ height }) => height)),
  draw: (x, y) => pieces.flatMap((piece) => piece.draw(x, y)),
});

/** A page of this width seen from the other side: what stood at the left stands at the right. Text keeps its own way. */
export function mirrored(primitives: readonly Primitive[], width: number): readonly Primitive[] {
  return primitives.map((each): Primitive => {
    switch (each.kind) {
      case 'text':
        return { ...each, x: width - each.x, align: FLIPPED[each.align] };
      case 'line':
        return {
          ...each,
          from: { ...each.from, x: width - each.from.x },
          to: { ...each.to, x: width - each.to.x },
        };
      case 'rect':
        return { ...each, x: width - each.x - each.width };
      case 'box':
        return { ...each, x: width - each.x - each.side };
      // The frame and its code are a camera's: they stand alike on every sheet.
      case 'marker':
      case 'bits':
        return each;
      default:
        return each satisfies never;
    }
  });
}

const FLIPPED = { left: 'right', middle: 'middle', right: 'left' } as const;
