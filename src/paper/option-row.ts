import { textWidth } from './measure.ts';
import type { BoxPrimitive, Primitive } from './page.ts';
import { at, overlay, type Piece, type Setting, space, stack, textAt, textPiece } from './piece.ts';
import type { Scale } from './scale.ts';
import type { SheetContest, SheetOption } from './sheet.ts';

/** What all rows of a contest share, so that boxes, numbers and costs stand in columns. In millimetres. */
type Columns = {
  /** The boxes stand before the text, or, where there are too many, below it. */
  readonly boxesBeside: boolean;
  readonly perLine: number;
  readonly labelWidth: number;
  /** White between two boxes: more where each has a label, so that nobody takes it for its neighbour's. */
  readonly gap: number;
  readonly boxesWidth: number;
  readonly numberWidth: number;
  readonly costWidth: number;
  readonly textWidth: number;
};

const MOST_BESIDE = 6;
/** Boxes take less than this part of a row, or they go below its text. */
const BESIDE_PART = 0.37;

const widest = (texts: readonly string[], width: (text: string) => number): number =>
  Math.max(0, ...texts.map(width));

function columnsOf(contest: SheetContest, scale: Scale, width: number): Columns {
  const { box, space, stroke } = scale;
  const labels = contest.labels ?? [];
  const labelWidth = labels.length > 0 ? widest(labels, (each) => textWidth(each, scale.label)) + 1.2 : 0;
  const gap = labels.length > 0 ? scale.gap * 1.6 : scale.gap;
  const cell = labelWidth + box;
  const all = contest.boxes * cell + (contest.boxes - 1) * gap + stroke;
  const boxesBeside = contest.boxes <= MOST_BESIDE && all <= width * BESIDE_PART;
  const numberWidth = widest(
    contest.options.map((option) => String(option.number)),
    (each) => textWidth(each, scale.option),
  );
  const start = (boxesBeside ? all + space : 0) + numberWidth + space * 0.7;
  const cost = widest(
    contest.options.map((option) => option.cost ?? ''),
    (each) => textWidth(each, scale.cost),
  );
  // Costs get a column only where titles keep room enough for some three words a line.
  const aside =
    boxesBeside && contest.addsUp && cost > 0 && width - start - space - cost >= scale.option.size * 9;
  const costWidth = aside ? cost : 0;
  const own = width - start - (aside ? space + cost : 0);
  return {
    boxesBeside,
    perLine: boxesBeside ? contest.boxes : countable(Math.floor((own - stroke + gap) / (cell + gap))),
    labelWidth,
    gap,
    boxesWidth: boxesBeside ? all : 0,
    numberWidth,
    costWidth,
    textWidth: own,
  };
}

/** Boxes in lines of ten or five are counted at a glance. */
const countable = (fitting: number): number =>
  [10, 5].find((many) => many <= fitting) ?? Math.max(1, fitting);

/**
 * The rows of a contest in a column of `width` millimetres, without white above and below: an option's boxes, its
 * number, its title with area and cost.
 */
export function optionRows(
  contest: SheetContest,
  scale: Scale,
  width: number,
  setting: Setting,
): readonly Piece[] {
  const columns = columnsOf(contest, scale, width);
  return contest.options.map((option) => optionRow(contest, option, scale, { columns, width, setting }));
}

type Place = { readonly columns: Columns; readonly width: number; readonly setting: Setting };

function optionRow(contest: SheetContest, option: SheetOption, scale: Scale, place: Place): Piece {
  const { columns, setting } = place;
  const { direction } = setting;
  const numberAt = columns.boxesBeside ? columns.boxesWidth + scale.space : 0;
  const textStart = numberAt + columns.numberWidth + scale.space * 0.7;
  const details = [option.area, columns.costWidth > 0 ? undefined : option.cost].filter(Boolean).join(' · ');
  const boxes = boxesPiece(contest, option, scale, columns, setting);
  const words = stack([
    textPiece(option.title, scale.option, columns.textWidth, setting, 'balanced'),
    textPiece(details, scale.detail, columns.textWidth, setting),
    ...(columns.boxesBeside ? [] : [at(boxes, 0, scale.gap), space(scale.gap / 2)]),
  ]);
  // A pen slips over the edge of a box: even the tightest rows leave white between two.
  const height = Math.max(words.height, columns.boxesBeside ? boxes.height + scale.stroke * 2 : 0);
  const top = (height - words.height) / 2;
  const line = firstLine(scale, setting);
  const inner = overlay([
    ...(columns.boxesBeside ? [at(boxes, 0, (height - boxes.height) / 2)] : []),
    drawn((x, y) => [
      textAt(String(option.number), scale.option, 'right', {
        x: x + numberAt + columns.numberWidth,
        y: y + top + line,
        direction,
      }),
    ]),
    at(words, textStart, top),
    ...(columns.costWidth > 0 ? [costPiece(option.cost ?? '', scale, place, top + line)] : []),
  ]);
  return { height, draw: inner.draw };
}

/** A cost in its column at the end of a row. Amounts end below each other, whichever way the sheet runs. */
function costPiece(cost: string, scale: Scale, { columns, width, setting }: Place, baseline: number): Piece {
  const { direction } = setting;
  const align = direction === 'ltr' ? 'right' : 'left';
  const edge = direction === 'ltr' ? width : width - columns.costWidth;
  return drawn((x, y) => [textAt(cost, scale.cost, align, { x: x + edge, y: y + baseline, direction })]);
}

const drawn = (draw: Piece['draw']): Piece => ({ height: 0, draw });

/** The baseline of a row's first line below its top. */
const firstLine = (scale: Scale, { leading }: Setting): number => (leading / 2 + 0.334) * scale.option.size;

/** An option's boxes, with their labels, in lines of `perLine`. */
function boxesPiece(
  contest: SheetContest,
  option: SheetOption,
  scale: Scale,
  { perLine, labelWidth, gap }: Columns,
  { direction }: Setting,
): Piece {
  const { box: side, stroke } = scale;
  const lines = Math.ceil(contest.boxes / perLine);
  return {
    height: lines * side + (lines - 1) * gap + stroke,
    draw: (x, y) =>
      Array.from({ length: contest.boxes }, (_, index): readonly Primitive[] => {
        const left = x + stroke / 2 + (index % perLine) * (labelWidth + side + gap);
        const top = y + stroke / 2 + Math.floor(index / perLine) * (side + gap);
        const ids = { contest: contest.id, option: option.id, index };
        const box: BoxPrimitive = { kind: 'box', x: left + labelWidth, y: top, side, stroke, ...ids };
        const label = contest.labels?.[index];
        if (label === undefined) return [box];
        const line = { x: left + labelWidth - 1.2, y: top + side / 2 + scale.label.size * 0.334, direction };
        return [textAt(label, scale.label, 'right', line), box];
      }).flat(),
  };
}
