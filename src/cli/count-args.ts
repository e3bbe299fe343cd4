import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import type { TieRule } from '../count/bundle.ts';
import type { Instance } from '../count/instance.ts';
import { Rule } from '../count/rule.ts';
import { readArguments, UsageError } from './arguments.ts';

/** How the outcome is printed. */
export type Form = 'text' | 'json' | 'csv' | 'pb' | 'bundle';

/** What was asked of `torg count`. `given` are the parts of a rule that were typed, still to be completed from the file. */
export type Asked = {
  readonly file: string;
  readonly given: Readonly<Record<string, unknown>>;
  readonly ties: TieRule;
  /** Whether the order of ties was chosen, not just the default. */
  readonly tiesChosen: boolean;
  readonly form: Form;
  readonly brief: boolean;
  readonly lenient: boolean;
  readonly width: number;
};

const OPTIONS = {
  rule: { type: 'string' },
  by: { type: 'string' },
  skip: { type: 'boolean' },
  'no-skip': { type: 'boolean' },
  covered: { type: 'string' },
  'min-votes': { type: 'string' },
  'min-percent': { type: 'string' },
  exclusive: { type: 'string', multiple: true },
  satisfaction: { type: 'string' },
  completion: { type: 'string' },
  increment: { type: 'string' },
  start: { type: 'string' },
  stop: { type: 'string' },
  comparison: { type: 'boolean' },
  ties: { type: 'string' },
  json: { type: 'boolean' },
  csv: { type: 'boolean' },
  pb: { type: 'boolean' },
  bundle: { type: 'boolean' },
  brief: { type: 'boolean' },
  lenient: { type: 'boolean' },
  width: { type: 'string' },
} as const;

/** Reads what was typed after `torg count`. Throws a UsageError for what makes no sense. */
export function readAsked(args: string[]): Asked {
  const { values, positionals } = readArguments(args, OPTIONS);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError('name one file to count');
  const number = (
    name: 'covered' | 'min-votes' | 'min-percent' | 'increment' | 'width',
  ): number | undefined => {
    const text = values[name];
    if (text === undefined) return undefined;
    if (!/^\d+(\.\d+)?$/.test(text)) throw new UsageError(`--${name} takes a number, not ${text}`);
    return Number(text);
  };
  if (values.skip && values['no-skip']) throw new UsageError('--skip and --no-skip contradict each other');
  const minimum = { votes: number('min-votes'), percent: number('min-percent') };
  const base = values.rule?.endsWith('.json') ? readRule(values.rule) : { name: values.rule };
  const typed = {
    measure: values.by,
    fit: values['no-skip'] ? 'stop' : values.skip ? 'skip' : undefined,
    covered: number('covered'),
    minimum: minimum.votes === undefined && minimum.percent === undefined ? undefined : defined(minimum),
    exclusive: values.exclusive?.map((group) => group.split(',').map((id) => id.trim())),
    satisfaction: values.satisfaction,
    completion: values.completion,
    increment: number('increment'),
    start: values.start,
    stop: values.stop,
    comparison: values.comparison,
  };
  const forms = (['json', 'csv', 'pb', 'bundle'] as const).filter((form) => values[form]);
  if (forms.length > 1)
    throw new UsageError(`choose one of ${forms.map((form) => `--${form}`).join(' and ')}`);
  return {
    file,
    given: defined({ ...base, ...defined(typed) }),
    ties: tiesIn(values.ties ?? 'cost,votes,id'),
    tiesChosen: values.ties !== undefined,
    form: forms[0] ?? 'text',
    brief: values.brief === true,
    lenient: values.lenient === true,
    width: Math.min(160, Math.max(60, number('width') ?? terminalWidth())),
  };
}

const terminalWidth = (): number =>
  Math.min(120, Number(process.env['COLUMNS']) || process.stdout.columns || 80);

const defined = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** A whole rule from a JSON file, for what has no option: tiers, ceilings and priority of areas. */
function readRule(path: string): Record<string, unknown> {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new UsageError(
      `the rule in ${path} cannot be read: ${error instanceof Error ? error.message : ''}`,
    );
  }
}

function tiesIn(text: string): TieRule {
  const [, order = '', seed] = /^([^:]*)(?::([\s\S]*))?$/.exec(text) ?? [];
  const words = order === 'draw' ? ['cost', 'votes', 'draw'] : order.split(',').map((word) => word.trim());
  const by = z.array(z.enum(['cost', 'votes', 'id', 'draw'])).safeParse(words);
  if (!by.success) throw new UsageError(`--ties takes id, cost,votes,id or draw:SEED, not ${text}`);
  const draws = by.data.includes('draw');
  if (draws && (seed === undefined || seed === ''))
    throw new UsageError('--ties draw needs a seed: draw:SEED');
  if (!draws && seed !== undefined) throw new UsageError(`--ties ${order} takes no seed`);
  return seed === undefined ? { by: by.data } : { by: by.data, seed };
}

/** The part of a rule's schema that each option belongs to, to say so when it is given to another rule. */
const OPTION_OF: Readonly<Record<string, string>> = {
  measure: '--by',
  fit: '--skip and --no-skip',
  covered: '--covered',
  minimum: '--min-votes',
  exclusive: '--exclusive',
  satisfaction: '--satisfaction',
  completion: '--completion',
  increment: '--increment',
  start: '--start',
  stop: '--stop',
  comparison: '--comparison',
};

/** The rule to count by: what was typed, and where no rule was named, the file's own. Throws a UsageError when neither makes one. */
export function ruleFor(
  given: Readonly<Record<string, unknown>>,
  meta: ReadonlyMap<string, string>,
  instance: Instance,
): Rule {
  const base = given['name'] === undefined ? fromMeta(meta) : {};
  if (!base) {
    throw new UsageError(
      `the file says rule “${meta.get('rule') ?? ''}”, which is none of ours: choose --rule greedy, equal-shares, phragmen or best-total`,
    );
  }
  const scored = instance.voteType === 'points' || instance.voteType === 'ranking';
  const name = given['name'] ?? base['name'];
  const measure = name === 'greedy' ? { measure: scored ? 'points' : 'votes' } : {};
  const rule = Rule.safeParse({ ...measure, ...base, ...given });
  if (!rule.success) throw new UsageError(problemIn(rule.error.issues[0]));
  const asks =
    rule.data.name === 'equal-shares'
      ? rule.data.satisfaction
      : rule.data.name === 'greedy'
        ? rule.data.measure
        : '';
  if (asks.startsWith('points') && !scored) throw new UsageError('these ballots carry no points');
  if (asks.startsWith('borda') && instance.voteType !== 'ranking')
    throw new UsageError('these ballots rank nothing');
  return rule.data;
}

function problemIn(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'unrecognized_keys') {
    return `${OPTION_OF[issue.keys[0] ?? ''] ?? `“${issue.keys[0]}”`} does not belong to this rule`;
  }
  const path = String(issue?.path[0] ?? '');
  if (path === 'name') return '--rule takes greedy, equal-shares, phragmen or best-total';
  return `${OPTION_OF[path] ?? path}: ${issue?.message ?? 'this makes no sense'}`;
}

/** The rules that files in Pabulib name, as far as they are ours; null for others. */
function fromMeta(meta: ReadonlyMap<string, string>): Record<string, unknown> | null {
  const threshold = Number(meta.get('min_project_score_threshold') ?? NaN);
  const minimum = Number.isSafeInteger(threshold) ? { minimum: { votes: threshold } } : {};
  switch (meta.get('rule') ?? '') {
    case 'greedy':
    case 'greedy-threshold':
      return { name: 'greedy', ...minimum };
    case 'greedy-no-skip':
      return { name: 'greedy', fit: 'stop', ...minimum };
    case 'equalshares':
      return { name: 'equal-shares', completion: 'none', ...minimum };
    case 'equalshares/add1':
      return { name: 'equal-shares', completion: 'add1', ...minimum };
    case 'equalshares/add1-comparison':
      return { name: 'equal-shares', completion: 'add1', stop: 'infeasible', comparison: true, ...minimum };
    default:
      return null;
  }
}
