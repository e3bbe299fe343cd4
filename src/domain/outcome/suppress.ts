/** Fewer people than this in one cell could be recognised. None at all cannot. */
export const FEW = 5;

/** Voters of one area, by how they voted. */
export type VotersOf<Area> = { readonly area: Area; readonly paper: number; readonly tablet: number };

/** The same as it may be published: null is hidden. */
export type ShownVoters<Area> = {
  readonly area: Area;
  readonly paper: number | null;
  readonly tablet: number | null;
  readonly all: number | null;
};

/** `split`: how they voted is hidden; `whole`: how many they are, too. */
type Hiding = 'open' | 'split' | 'whole';
type Row = { readonly paper: number; readonly tablet: number; readonly all: number };

/**
 * Hides cells of a table of voters in which one to four people stand, and as few others as it takes, so that no hidden
 * cell can be computed from what is shown and from the sums of both columns, which are public elsewhere; how they
 * voted not even by who knows from a contest how many the voters of an area are. A single area is the whole round: its
 * cells are those sums, and stay.
 */
export function suppress<Area>(table: readonly VotersOf<Area>[]): readonly ShownVoters<Area>[] {
  const rows = table.map(({ paper, tablet }): Row => ({ paper, tablet, all: paper + tablet }));
  const hiding = hidingOf(rows);
  const { paper, tablet } = hiddenSums(rows, hiding);
  return table.map(({ area }, at) => {
    const row = rows[at] ?? NOBODY;
    const how = hiding[at] ?? 'open';
    // A column of nothing but zeros in the hidden rows tells itself by its sum.
    return {
      area,
      paper: how === 'open' || paper === 0 ? row.paper : null,
      tablet: how === 'open' || tablet === 0 ? row.tablet : null,
      all: how === 'whole' ? null : row.all,
    };
  });
}

const NOBODY: Row = { paper: 0, tablet: 0, all: 0 };

const isFew = (voters: number): boolean => voters > 0 && voters < FEW;

function hidingOf(rows: readonly Row[]): readonly Hiding[] {
  let hiding = rows.map(({ paper, tablet, all }): Hiding => {
    if (isFew(all)) return 'whole';
    return isFew(paper) || isFew(tablet) ? 'split' : 'open';
  });
  if (rows.length === 1) return ['open'];
  while (!isSafe(rows, hiding)) {
    const more = oneMore(rows, hiding);
    if (!more) return rows.map(() => 'whole');
    hiding = more;
  }
  return hiding;
}

/** One row more hidden, the smallest that makes the table safe, else the smallest; undefined when there is none. */
function oneMore(rows: readonly Row[], hiding: readonly Hiding[]): Hiding[] | undefined {
  const how = hiding.filter((each) => each === 'whole').length === 1 ? 'whole' : 'split';
  const size = (at: number) => rows[at]?.all ?? 0;
  const ways = rows
    .flatMap((row, at) => {
      const open = hiding[at] === 'open' || (how === 'whole' && hiding[at] === 'split');
      return open && (row.all > 0 || how === 'whole') ? [at] : [];
    })
    .sort((a, b) => Number(size(a) === 0) - Number(size(b) === 0) || size(a) - size(b))
    .map((at) => hiding.with(at, how));
  return ways.find((way) => isSafe(rows, way)) ?? ways[0];
}

/**
 * Whether every hidden cell could be another number. With the sums of rows and columns known, a cell of a table of two
 * columns lies between max(0, row - other column) and min(row, column), and each number between occurs (the bounds of
 * Fréchet); with those of rows unknown, as soon as two of them are.
 */
function isSafe(rows: readonly Row[], hiding: readonly Hiding[]): boolean {
  if (hiding.filter((how) => how === 'whole').length === 1) return false;
  const { paper, tablet } = hiddenSums(rows, hiding);
  if (paper === 0 || tablet === 0) return true;
  return rows.every(
    ({ all }, at) => hiding[at] === 'open' || all === 0 || Math.max(0, all - tablet) < Math.min(all, paper),
  );
}

/** What the rows that hide something are in sum: whoever subtracts finds that. */
function hiddenSums(rows: readonly Row[], hiding: readonly Hiding[]): Omit<Row, 'all'> {
  const hidden = rows.filter((_, at) => hiding[at] !== 'open');
  return {
    paper: hidden.reduce((sum, { paper }) => sum + paper, 0),
    tablet: hidden.reduce((sum, { tablet }) => sum + tablet, 0),
  };
}
