import type { CodeBits, Page, Primitive, TextPrimitive } from '../../../paper/page.ts';
import css from './sheet-page.module.css';

export type SheetPageProps = {
  page: Page;
  /** What it is, for those who cannot see it; without, it is hidden from them: the same sheet is told of elsewhere. */
  label?: string | undefined;
};

/** A page of a ballot sheet as it is printed: real millimetres on paper, as wide as its place on the screen. */
export function SheetPage({ page, label }: SheetPageProps) {
  const { width, height, primitives } = page;
  return (
    <svg
      class={css['page']}
      viewBox={`0 0 ${width} ${height}`}
      width={`${width}mm`}
      height={`${height}mm`}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <rect width={width} height={height} fill="#fff" />
      {primitives.map(drawn)}
    </svg>
  );
}

/** Millimetres to a thousandth: finer than any printer, and short. */
const mm = (value: number): number => Math.round(value * 1000) / 1000;

function drawn(each: Primitive, at: number) {
  switch (each.kind) {
    case 'text':
      return textOf(each, at);
    case 'line': {
      const { from, to, stroke, tone } = each;
      const ends = { x1: mm(from.x), y1: mm(from.y), x2: mm(to.x), y2: mm(to.y) };
      return <line key={at} {...ends} stroke={tone === 'ink' ? '#000' : '#8a8a8a'} stroke-width={stroke} />;
    }
    case 'rect':
      return (
        <rect
          key={at}
          x={mm(each.x)}
          y={mm(each.y)}
          width={mm(each.width)}
          height={mm(each.height)}
          fill="none"
          stroke="#000"
          stroke-width={each.stroke}
        />
      );
    case 'box':
      return (
        <rect
          key={at}
          x={mm(each.x)}
          y={mm(each.y)}
          width={mm(each.side)}
          height={mm(each.side)}
          fill="#fff"
          stroke="#000"
          stroke-width={each.stroke}
        />
      );
    case 'marker': {
      const { x, y, side, open } = each;
      const hole = side / 3;
      const ring = open ? `M${x + hole} ${y + hole}v${hole}h${hole}v${-hole}z` : '';
      return <path key={at} d={`M${x} ${y}h${side}v${side}h${-side}z${ring}`} fill="#000" />;
    }
    case 'bits':
      return <path key={at} d={bitsPath(each)} fill="#000" />;
    default:
      return each satisfies never;
  }
}

function bitsPath({ x, y, cell, pitch, rows }: CodeBits): string {
  const square = (column: number, row: number) =>
    `M${mm(x + column * pitch.x)} ${mm(y + row * pitch.y)}h${mm(cell)}v${mm(cell)}h${-mm(cell)}z`;
  return rows.flatMap((row, at) => row.map((dark, column) => (dark ? square(column, at) : ''))).join('');
}

/** Where the text starts for SVG, which counts from where the text begins and not from the left. */
function anchor({ align, direction }: TextPrimitive): 'start' | 'middle' | 'end' {
  if (align === 'middle') return 'middle';
  return (align === 'left') === (direction === 'ltr') ? 'start' : 'end';
}

function textOf(each: TextPrimitive, at: number) {
  return (
    <text
      key={at}
      x={mm(each.x)}
      y={mm(each.y)}
      font-size={mm(each.size)}
      font-weight={each.weight}
      text-anchor={anchor(each)}
      direction={each.direction}
      class={each.tabular ? css['tabular'] : undefined}
    >
      {each.text}
    </text>
  );
}
