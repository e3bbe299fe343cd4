import type * as z from 'zod/mini';
import { fixedPattern } from './fixed-pattern.ts';

/** Answers whether a value is as a schema wants it, and already in the form that the schema would give it. */
export type Check = (value: unknown) => boolean;

type Def = Readonly<Record<string, unknown>>;

/**
 * A schema as plain functions. Zod remains the truth: it is asked when the answer is no, and says what is wrong; but
 * a device that starts reads thousands of entries which were all checked before they were kept, and zod, which may
 * not compile anything under our content security policy, takes several times as long as JSON.parse for each.
 * Undefined for a schema that does more than look, or that uses something not known here: zod reads it then.
 */
export function quickCheck(schema: z.core.$ZodType): Check | undefined {
  // A schema's definition is zod's own description of it; what is not known here makes the check undefined.
  const def = definition(schema);
  const looks = lookFor(def);
  const checks = all((isList(def['checks']) ? def['checks'] : []).map(checkFor));
  if (!looks || !checks) return undefined;
  // `z.int()` and `z.iso.date()` are schema and check in one.
  const own = def['check'] === undefined ? [] : all([checkFor(schema)]);
  return own && [...own, ...checks].reduce(both, looks);
}

const both =
  (first: Check, second: Check): Check =>
  (value) =>
    first(value) && second(value);

const definition = (from: unknown): Def => {
  const inner = isRecord(from) ? from['_zod'] : undefined;
  const def = isRecord(inner) ? inner['def'] : undefined;
  return isRecord(def) ? def : {};
};

function lookFor(def: Def): Check | undefined {
  switch (def['type']) {
    case 'string':
      return def['coerce'] === true ? undefined : (value) => typeof value === 'string';
    case 'number':
      return def['coerce'] === true
        ? undefined
        : (value) => typeof value === 'number' && Number.isFinite(value);
    case 'boolean':
      return def['coerce'] === true ? undefined : (value) => typeof value === 'boolean';
    case 'unknown':
      return () => true;
    case 'null':
      return (value) => value === null;
    case 'literal':
      return oneOf(def['values']);
    case 'enum':
      return isRecord(def['entries']) ? oneOf(Object.values(def['entries'])) : undefined;
    case 'optional':
      return within(def, (check) => (value) => value === undefined || check(value));
    case 'nullable':
      return within(def, (check) => (value) => value === null || check(value));
    case 'array':
      return arrayOf(def['element']);
    case 'object':
      return objectOf(def);
    case 'union':
      return unionOf(def['options']);
    case 'record':
      return recordOf(def['keyType'], def['valueType']);
    default:
      return undefined;
  }
}

function checkFor(check: unknown): Check | undefined {
  const def = definition(check);
  const { value: bound, maximum, minimum, pattern, fn } = def;
  switch (def['check']) {
    case 'max_length':
      return typeof maximum === 'number' ? (value) => lengthOf(value) <= maximum : undefined;
    case 'min_length':
      return typeof minimum === 'number' ? (value) => lengthOf(value) >= minimum : undefined;
    case 'less_than':
      return typeof bound === 'number'
        ? (value) =>
            typeof value === 'number' && (value < bound || (def['inclusive'] === true && value === bound))
        : undefined;
    case 'greater_than':
      return typeof bound === 'number'
        ? (value) =>
            typeof value === 'number' && (value > bound || (def['inclusive'] === true && value === bound))
        : undefined;
    case 'number_format':
      return def['format'] === 'safeint' ? Number.isSafeInteger : undefined;
    case 'string_format':
      // A pattern with memory (g, y) would answer differently the second time.
      return pattern instanceof RegExp && !pattern.global && !pattern.sticky && PLAIN.has(def['format'])
        ? matching(pattern)
        : undefined;
    case 'custom':
      return typeof fn === 'function' ? (value) => fn(value) === true : undefined;
    default:
      return undefined;
  }
}

/** Most fields repeat from entry to entry (process, author, cycle, event), and comparing is faster than matching. */
function matching(pattern: RegExp): Check {
  const matches = fixedPattern(pattern) ?? ((text: string) => pattern.test(text));
  let last: string | undefined;
  return (value) => {
    if (typeof value !== 'string') return false;
    if (value === last) return true;
    if (!matches(value)) return false;
    last = value;
    return true;
  };
}

/** Formats that their pattern describes whole; others (URLs, JWTs) are checked by code. */
const PLAIN: ReadonlySet<unknown> = new Set(['regex', 'date']);

const lengthOf = (value: unknown): number =>
  typeof value === 'string' || Array.isArray(value) ? value.length : Number.NaN;

function within(def: Def, wrap: (check: Check) => Check): Check | undefined {
  const inner = checkOf(def['innerType']);
  return inner && wrap(inner);
}

function arrayOf(element: unknown): Check | undefined {
  const check = checkOf(element);
  return check && ((value) => Array.isArray(value) && value.every(check));
}

/** Unknown keys are never waved through: a strict schema refuses them, another would leave them out. */
function objectOf(def: Def): Check | undefined {
  if (!isRecord(def['shape'])) return undefined;
  const shape = Object.entries(def['shape']);
  const checks = all(shape.map(([, schema]) => checkOf(schema)));
  if (!checks) return undefined;
  const fields = new Map(
    shape.map(([key, schema], at) => [
      key,
      { check: checks[at], required: definition(schema)['type'] !== 'optional' },
    ]),
  );
  const required = [...fields.values()].filter((field) => field.required).length;
  return (value) => {
    if (!isRecord(value) || Array.isArray(value)) return false;
    let found = 0;
    for (const key in value) {
      const field = fields.get(key);
      if (!field?.check?.(value[key])) return false;
      if (field.required) found += 1;
    }
    return found === required;
  };
}

function unionOf(options: unknown): Check | undefined {
  const checks = isList(options) ? all(options.map(checkOf)) : undefined;
  return checks && ((value) => checks.some((check) => check(value)));
}

function recordOf(keyType: unknown, valueType: unknown): Check | undefined {
  const [key, held] = [checkOf(keyType), checkOf(valueType)];
  if (!key || !held) return undefined;
  return (value) =>
    isRecord(value) &&
    !Array.isArray(value) &&
    Object.entries(value).every(([name, each]) => key(name) && held(each));
}

function oneOf(values: unknown): Check | undefined {
  if (!isList(values)) return undefined;
  const allowed = new Set(values);
  return (value) => allowed.has(value);
}

const checkOf = (schema: unknown): Check | undefined => (isSchema(schema) ? quickCheck(schema) : undefined);

const isSchema = (value: unknown): value is z.core.$ZodType => isRecord(value) && isRecord(value['_zod']);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

function all(checks: readonly (Check | undefined)[]): readonly Check[] | undefined {
  const known = checks.filter((check) => check !== undefined);
  return known.length === checks.length ? known : undefined;
}
