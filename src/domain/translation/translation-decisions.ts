import type { Cycle } from '../cycle/cycle.ts';
import { type Env, stamp } from '../log/entry.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';
import type { Change } from '../proposal/change.ts';
import type { FateKnown } from '../proposal/fate.ts';
import { editProposal } from '../proposal/proposal-decisions.ts';
import type { ProposalEntry } from '../proposal/proposal.ts';
import type { TextUnit } from './text-unit.ts';
import { type TranslationEntry, TRANSLATOR_MAX } from './translation.ts';
import { unitState, type UnitKnown, type UnitState } from './unit-state.ts';

export type TranslateRefusal = Refusal<
  | 'translation.no-name'
  | 'translation.name-too-long'
  | 'translation.empty'
  | 'translation.too-long'
  | 'translation.not-in-round'
  | 'translation.unchanged'
>;

/** A text as it was read, and what it is to say in the language. An empty text takes the translation away. */
export type Wanted = {
  readonly unit: TextUnit;
  readonly text: string;
  /** What its author had read: what somebody else wrote in the meantime stands beside it until a person chooses. */
  readonly after: UnitState['after'];
};

/**
 * Puts texts into a language, by somebody who is named. A proposal's title and text are written to the fields of the
 * proposal itself, where everybody else writes them too, and the translation notes who made it of which original.
 * Refuses a language that is not the round's or is the original's, no name or one that is too long, texts over
 * their limit, empty ones where there is nothing to take away, and what changes nothing.
 */
export function translateTexts(
  command: {
    readonly cycle: Cycle;
    readonly language: string;
    readonly by: string;
    readonly texts: readonly Wanted[];
  },
  known: FateKnown & UnitKnown,
  env: Env,
): Result<readonly (TranslationEntry | ProposalEntry)[], TranslateRefusal> {
  const { cycle, language, texts } = command;
  const by = command.by.trim();
  if (by === '') return refuse('translation.no-name');
  if (by.length > TRANSLATOR_MAX) return refuse('translation.name-too-long', { most: TRANSLATOR_MAX });
  if (!cycle.languages.includes(language)) return refuse('translation.not-in-round');
  const entries: (TranslationEntry | ProposalEntry)[] = [];
  for (const { unit, text: written, after } of texts) {
    const text = written.trim();
    const held = unitState(unit, language, known);
    if (unit.language === language) return refuse('translation.not-in-round');
    if (text === '' && held.text === '') return refuse('translation.empty');
    if (text.length > unit.most)
      return refuse('translation.too-long', { most: unit.most, length: text.length });
    if (held.is === 'done' && held.text === text && (held.by === by || held.by === undefined)) continue;
    const about = { field: unit.field, from: unit.language, source: unit.text, language, text, by };
    const data = { cycle: cycle.id, ...about, after: [...after.rendering] };
    entries.push(
      ...inProposal(unit, language, text, after, known, env),
      stamp(env, { kind: 'text.translated' as const, version: 1, subject: unit.subject, data }),
    );
  }
  return entries.length === 0 ? refuse('translation.unchanged') : accept(entries);
}

/** What is to stand in the proposal itself; nothing for other texts, or where it stands there already. */
function inProposal(
  { field, subject }: TextUnit,
  language: string,
  value: string,
  after: UnitState['after'],
  known: FateKnown,
  env: Env,
): readonly ProposalEntry[] {
  if (field === 'words' || !known.proposals.has(subject)) return [];
  const change: Change = { field, language, value, after: [...after.field] };
  const edited = editProposal({ proposal: subject, changes: [change] }, known, env);
  return edited.ok ? edited.value : [];
}
