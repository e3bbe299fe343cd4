import { Day, type Env, stamp } from '../log/entry.ts';
import type { CycleId } from '../log/ids.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';
import {
  type Safeguard,
  SAFEGUARD_TEXT_MAX,
  type SafeguardEntry,
  type SafeguardName,
  safeguardOf,
} from './safeguard.ts';

/** A safeguard as it is written, with its fields as they were typed. */
export type AdoptCommand = {
  readonly cycle: CycleId;
  readonly about: SafeguardName;
  readonly text: string;
  readonly by: string;
  readonly day: string;
  readonly caseNumber: string;
};

export type AdoptRefusal = Refusal<
  | 'safeguard.no-text'
  | 'safeguard.text-too-long'
  | 'safeguard.no-name'
  | 'safeguard.name-too-long'
  | 'safeguard.no-day'
  | 'safeguard.day-ahead'
  | 'safeguard.case-number-too-long'
  | 'safeguard.unchanged'
>;

type BeforeAdopting = {
  readonly safeguards: ReadonlyMap<string, Safeguard>;
  /** The day it is, `YYYY-MM-DD`, which nothing is adopted after. */
  readonly today: string;
};

/** Everything that hinders a safeguard from being adopted as it is, as one list to work through. */
export function faultsInSafeguard(known: BeforeAdopting, command: AdoptCommand): readonly AdoptRefusal[] {
  const { text, by, day, caseNumber } = trimmed(command);
  const found: AdoptRefusal[] = [];
  const no = (code: AdoptRefusal['code']) => found.push(refuse(code).refusal);
  if (text === '') no('safeguard.no-text');
  if (text.length > SAFEGUARD_TEXT_MAX.text) no('safeguard.text-too-long');
  if (by === '') no('safeguard.no-name');
  if (by.length > SAFEGUARD_TEXT_MAX.by) no('safeguard.name-too-long');
  if (!Day.safeParse(day).success) no('safeguard.no-day');
  else if (day > known.today) no('safeguard.day-ahead');
  if (caseNumber.length > SAFEGUARD_TEXT_MAX.caseNumber) no('safeguard.case-number-too-long');
  const held = safeguardOf(known.safeguards, command.cycle, command.about);
  const same =
    held?.text === text && held.by === by && held.day === day && (held.caseNumber ?? '') === caseNumber;
  if (found.length === 0 && same) no('safeguard.unchanged');
  return found;
}

/**
 * Adopts a safeguard of a cycle: the first time, or as its next revision. It can be replaced, never taken away.
 * Refuses what has no text, no name or no day, a day to come, texts that are too long, and what stands already.
 */
export function adoptSafeguard(
  known: BeforeAdopting,
  command: AdoptCommand,
  env: Env,
): Result<readonly SafeguardEntry[], AdoptRefusal> {
  const [refusal] = faultsInSafeguard(known, command);
  if (refusal) return { ok: false, refusal };
  const { cycle, about } = command;
  const { caseNumber, ...rest } = trimmed(command);
  const revision = (safeguardOf(known.safeguards, cycle, about)?.revision ?? 0) + 1;
  const data = { cycle, about, revision, ...rest, ...(caseNumber !== '' && { caseNumber }) };
  return accept([stamp(env, { kind: 'safeguard.adopted' as const, version: 1, subject: cycle, data })]);
}

const trimmed = ({ text, by, day, caseNumber }: AdoptCommand) => ({
  text: text.trim(),
  by: by.trim(),
  day,
  caseNumber: caseNumber.trim(),
});
