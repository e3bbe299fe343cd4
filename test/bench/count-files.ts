import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The real elections lie beside the checkout; where they don't, elections of the same size and shape are made up. */
const FOLDER = resolve(import.meta.dirname, '../../../shared/pabulib');

export type BenchFile = { readonly label: string; readonly text: string };

type Shape = {
  readonly projects: number;
  readonly ballots: number;
  readonly budget: number;
  readonly choices: number;
};

/** A `.pb` file as text: the real one if it is there. */
export function benchFile(name: string, shape: Shape): BenchFile {
  const path = join(FOLDER, `${name}.pb`);
  if (existsSync(path)) return { label: name.replaceAll('_', ' '), text: readFileSync(path, 'utf8') };
  return { label: `made up, like ${name.replaceAll('_', ' ')}`, text: madeUp(shape) };
}

/** Projects of very different popularity and cost, voters who choose up to so many of them. The same every time. */
function madeUp({ projects, ballots, budget, choices }: Shape): string {
  const random = sequence(20_310_301);
  const rows = Array.from(
    { length: projects },
    (_, at) => `p${at};${Math.ceil((budget / 4) * random() ** 3) + 1000}`,
  );
  const votes = Array.from({ length: ballots }, (_, at) => {
    const wanted = 1 + Math.floor(random() * choices);
    const chosen = new Set(Array.from({ length: wanted }, () => `p${Math.floor(projects * random() ** 2)}`));
    return `v${at};${[...chosen].join(',')}`;
  });
  const meta = [`budget;${budget}`, 'vote_type;approval', `num_projects;${projects}`, `num_votes;${ballots}`];
  return [
    'META',
    'key;value',
    ...meta,
    'PROJECTS',
    'project_id;cost',
    ...rows,
    'VOTES',
    'voter_id;vote',
    ...votes,
    '',
  ].join('\n');
}

/** Numbers from 0 to 1 that look random and are the same in every run (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const LODZ = {
  name: 'Poland_Lodz_2022',
  projects: 160,
  ballots: 90_494,
  budget: 6_112_868,
  choices: 5,
};
export const AMSTERDAM = {
  name: 'Netherlands_Amsterdam_252',
  projects: 85,
  ballots: 8_520,
  budget: 500_000,
  choices: 20,
};
