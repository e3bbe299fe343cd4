import type { BenchRow } from './row.ts';

/** The benchmarks by name; `npm run bench -- push count` runs these two. */
const benches: Readonly<Record<string, () => Promise<readonly BenchRow[]>>> = {
  capture: async () => (await import('./capture.ts')).captureBench(),
  cast: async () => (await import('./cast.ts')).castBench(),
  office: async () => (await import('./office.ts')).officeBench(),
  start: async () => (await import('./start.ts')).startBench(),
  fold: async () => (await import('./fold.ts')).foldBench(),
  push: async () => (await import('./push.ts')).pushBench(),
  seal: async () => (await import('./seal.ts')).sealBench(),
  opening: async () => (await import('./opening.ts')).openingBench(),
  count: async () => (await import('./count.ts')).countBench(),
  'public-page': async () => (await import('./public-page.ts')).publicPageBench(),
  board: async () => (await import('./board.ts')).boardBench(),
  lighthouse: async () => (await import('./lighthouse.ts')).lighthouseBench(),
};

const figure = (value: number): string =>
  new Intl.NumberFormat('en', { maximumSignificantDigits: 3, useGrouping: true }).format(value);

const HEAD = ['what', 'ours', 'beside it', 'unit', 'ratio', 'goal'];

/** A table in Markdown, so that it can be pasted into the README as it is. */
function table(rows: readonly BenchRow[]): string {
  const cells = rows.map((row) => [
    row.name,
    figure(row.ours),
    figure(row.theirs),
    row.unit,
    figure(row.ratio),
    row.goal,
  ]);
  const lines = [HEAD, HEAD.map(() => '---'), ...cells];
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(
    `There is no benchmark called ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`,
  );
  process.exit(2);
}

const rows: BenchRow[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.error(`Measuring ${name} …`);
  rows.push(...(await bench()));
}
console.log(table(rows));
process.exit(0);
