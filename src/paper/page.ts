/** Sizes that sheets are printed in, in millimetres: ISO 216, upright. */
export type Paper = 'a4' | 'a5';

export type Point = { readonly x: number; readonly y: number };

/**
 * Everything that stands on a page, in millimetres from the upper left corner of the paper, as it is printed: the
 * sheets of languages that run from right to left are mirrored already.
 */
export type Primitive = TextPrimitive | LinePrimitive | RectPrimitive | BoxPrimitive | Marker | CodeBits;

/** One line of text. `y` is its baseline; `x` the point that `align` speaks of; `size` the type size in millimetres. */
export type TextPrimitive = Point & {
  readonly kind: 'text';
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 700;
  readonly tabular: boolean;
  readonly align: 'left' | 'middle' | 'right';
  /** Which way this text runs, whatever the sheet does: a Swedish title on an Arabic sheet runs from the left. */
  readonly direction: 'ltr' | 'rtl';
  /** What it takes at most, in millimetres. */
  readonly width: number;
};

export type LinePrimitive = {
  readonly kind: 'line';
  readonly from: Point;
  readonly to: Point;
  readonly stroke: number;
  /** Soft lines part rows, and carry no meaning. */
  readonly tone: 'ink' | 'soft';
};

/** A frame without a filling; its stroke is centred on its edge. */
export type RectPrimitive = Point & {
  readonly kind: 'rect';
  readonly width: number;
  readonly height: number;
  readonly stroke: number;
};

/** A box for a cross: the `index`th of those that the option has, from 0. Its stroke is centred on its edge. */
export type BoxPrimitive = Point & {
  readonly kind: 'box';
  readonly side: number;
  readonly stroke: number;
  readonly contest: string;
  readonly option: string;
  readonly index: number;
};

/** A corner that a camera finds: black, and at the lower right an open ring, which says which way up the page lies. */
export type Marker = Point & { readonly kind: 'marker'; readonly side: number; readonly open: boolean };

/** The style code: rows of square cells, black for a set bit. `cell` is their side, `pitch` from one to the next. */
export type CodeBits = Point & {
  readonly kind: 'bits';
  readonly cell: number;
  readonly pitch: Point;
  readonly rows: readonly (readonly boolean[])[];
};

/** One side of a sheet. */
export type Page = {
  readonly width: number;
  readonly height: number;
  /** Counts from 1. */
  readonly number: number;
  readonly primitives: readonly Primitive[];
};

/** Paper, the margin that nothing stands outside (printers leave some 5 mm white), and the side of a corner marker. */
export const PAPERS = {
  a4: { width: 210, height: 297, margin: 10, marker: 7 },
  a5: { width: 148, height: 210, margin: 8, marker: 6 },
} as const satisfies Readonly<Record<Paper, object>>;
