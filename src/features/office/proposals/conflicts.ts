import { t } from '@lingui/core/macro';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { Act } from '../../../domain/ideas/acts.ts';
import type { State } from '../../../domain/log/state.ts';
import type { Change } from '../../../domain/proposal/change.ts';
import type { Move, Proposal } from '../../../domain/proposal/proposal.ts';
import { disputedFields, fieldStanding, moveStanding } from '../../../domain/proposal/proposal-standing.ts';
import { bestWords } from '../../../domain/proposal/wording.ts';
import { dateTime, money } from '../../../i18n/format.ts';
import { authorName } from '../words/author-words.ts';
import { areaName } from '../words/names.ts';
import type { Conflict } from './conflict-notice.tsx';
import { feasibleName, fieldName, proposalStateName } from './proposal-words.ts';

/** What a change says, in words. */
export function changeWords(cycle: Cycle, change: Change): string {
  switch (change.field) {
    case 'title':
    case 'text':
    case 'theme':
    case 'carrier':
      return change.value === '' ? t`(tomt)` : change.value;
    case 'area':
      return areaName(cycle, change.value ?? undefined) ?? t`(tomt)`;
    case 'cost':
    case 'yearly':
      return change.value === null ? t`(tomt)` : money(change.value, cycle.currency);
    case 'feasibility': {
      const answer = feasibleName(change.value);
      return change.note === '' ? answer : `${answer}: ${change.note}`;
    }
  }
}

/** Where a proposal was put, with the reason where it does not go on. */
export function moveWords(cycle: Cycle, move: Move): string {
  const name = proposalStateName(move.to);
  if (move.to !== 'ended') return name;
  const [first = 'sv', ...others] = cycle.languages;
  return `${name}: ${bestWords(move.reason.words, first, others)?.text ?? ''}`;
}

/** Everything that was said differently by people who did not know of each other. */
export function conflictsIn(
  { state, cycle, proposal, reader }: { state: State; cycle: Cycle; proposal: Proposal; reader: string },
  take: { readonly change: (change: Change) => void; readonly move: (move: Move) => void },
): readonly Conflict[] {
  const by = ({ entry, author, at }: Act<unknown>) => ({
    key: entry,
    who: authorName(state, author),
    when: dateTime(at, cycle.timeZone),
  });
  const fields = disputedFields(proposal).map((field) => {
    const { stands, against, last } = fieldStanding(proposal, field);
    return {
      field,
      name: fieldName(field, reader),
      versions: [...(stands ? [stands] : []), ...against].map((act) => ({
        ...by(act),
        words: changeWords(cycle, act.value),
        onTake: () => take.change({ ...act.value, after: [...last] }),
      })),
    };
  });
  const { stands, against } = moveStanding(proposal);
  if (!stands || against.length === 0) return fields;
  const moves = [stands, ...against].map((act) => ({
    ...by(act),
    words: moveWords(cycle, act.value),
    onTake: () => take.move(act.value),
  }));
  return [...fields, { field: 'move', name: t`Läge`, versions: moves }];
}
