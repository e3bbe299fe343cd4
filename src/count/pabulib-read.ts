import type { Row } from './csv.ts';
import type { Instance } from './instance.ts';
import {
  checkCounts,
  compareVotes,
  instanceOf,
  readProject,
  VOTE_TYPES,
  type ReadProject,
} from './pabulib-project.ts';
import { pabulibRows, type Remark, type RemarkKind, type Section } from './pabulib-rows.ts';
import { gatherVotes } from './pabulib-votes.ts';

/** A `.pb` file as the count needs it. `notes` lists everything that was put up with. */
export type PabulibFile = {
  readonly meta: ReadonlyMap<string, string>;
  readonly instance: Instance;
  /** What the city really funded, in the order of the file, where the file says so. */
  readonly selected: readonly string[] | null;
  readonly notes: readonly Remark[];
};

export type PabulibAnswer =
  { readonly file: PabulibFile } | { readonly problems: readonly Remark[]; readonly more: number };

export type PabulibReader = { push(piece: string): void; end(): PabulibAnswer };

/** After so many problems the rest are only counted. */
const MOST_PROBLEMS = 20;

/**
 * Reads Pabulib's format (pabulib.org/format) piece by piece. Either the file can be counted, and everything unusual about it
 * is in `notes`, or it cannot, and every problem names its line. `lenient` turns a number of ballots or projects
 * that differs from what META promises into a note.
 */
export function readPabulib({ lenient = false }: { lenient?: boolean } = {}): PabulibReader {
  const problems: Remark[] = [];
  const notes: Remark[] = [];
  let more = 0;
  const remark = (line: number, kind: RemarkKind, ...found: string[]): void => {
    if (problems.length < MOST_PROBLEMS) problems.push({ line, kind, found });
    else more += 1;
  };
  const meta = new Map<string, string>();
  const projects = new Map<string, ReadProject>();
  let columns: readonly string[] = [];
  let votes: ReturnType<typeof gatherVotes> | null = null;
  let unusable = false;

  const header = (section: Section, row: Row): void => {
    const names = row.fields.map((field) => field.trim());
    const wanted = { META: [], PROJECTS: ['project_id', 'cost'], VOTES: ['vote'] }[section];
    for (const name of wanted.filter((each) => !names.includes(each))) {
      unusable = true;
      remark(row.line, 'missing-column', section, name);
    }
    if (section === 'PROJECTS') columns = names;
    if (section !== 'VOTES') return;
    const voteType = VOTE_TYPES[meta.get('vote_type') ?? ''] ?? 'approval';
    if (voteType === 'points' && !names.includes('points')) {
      unusable = true;
      remark(row.line, 'missing-column', section, 'points');
    }
    const known = new Map(Array.from(projects.keys(), (id) => [id, id]));
    const mostChoices = Number(meta.get('max_length') ?? Infinity) || Infinity;
    votes = gatherVotes({ columns: names, known, voteType, mostChoices, remark });
  };

  const row = (section: Section, each: Row): void => {
    if (unusable) return;
    if (section === 'META') {
      const [key = '', ...value] = each.fields;
      if (meta.has(key.trim())) remark(each.line, 'repeated-key', key.trim());
      meta.set(key.trim(), value.join(';').trim());
    } else if (section === 'PROJECTS') {
      const read = readProject(columns, each, projects, remark);
      if (read) projects.set(read.project.id, read);
    } else votes?.row(each);
  };

  const rows = pabulibRows({ header, row });
  return {
    push: (piece) => rows.push(piece),
    end() {
      const { remarks, unfinished } = rows.end();
      problems.unshift(...remarks);
      if (unusable || remarks.some(({ kind }) => kind === 'missing-section' || kind === 'no-section'))
        return { problems, more };
      const gathered = votes?.end(unfinished) ?? { ballots: [], count: 0, notes: [] };
      notes.push(...gathered.notes);
      const promised = checkCounts(meta, { projects: projects.size, votes: gathered.count });
      if (lenient) notes.push(...promised);
      else for (const each of promised) remark(each.line, each.kind, ...each.found);
      const instance = instanceOf(meta, [...projects.values()], gathered.ballots, {
        complain: remark,
        notes,
      });
      if (problems.length > 0 || !instance) return { problems, more };
      notes.push(...compareVotes(instance, projects));
      const chosen = [...projects.values()];
      const told = chosen.some(({ selected }) => selected !== undefined && selected !== '');
      const selected = told
        ? chosen.flatMap((each) => (each.selected === '1' ? [each.project.id] : []))
        : null;
      return { file: { meta, instance, selected, notes } };
    },
  };
}
