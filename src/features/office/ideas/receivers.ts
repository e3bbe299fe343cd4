import { type Member, presentMembers } from '../../../domain/cycle/member.ts';
import type { State } from '../../../domain/log/state.ts';
import type { SelectOption } from '../../../ui/select.tsx';

const OFFERED = 5;

/** To whom faults and questions went before, those most often first. */
export function pastReceivers(state: State): readonly string[] {
  const times = new Map<string, number>();
  for (const { triage } of state.ideaWork.values()) {
    for (const { value } of triage.values()) {
      const { verdict } = value;
      const to = verdict.as === 'fault' || verdict.as === 'question' ? verdict.passedTo : undefined;
      if (to !== undefined) times.set(to, (times.get(to) ?? 0) + 1);
    }
  }
  return [...times]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, OFFERED)
    .map(([name]) => name);
}

/** Those who may read what residents wrote, and so can look after a worry. */
export function officers(state: State, self: Member): readonly SelectOption[] {
  const others = presentMembers(state.members).filter(({ id }) => id !== self.id);
  return [self, ...others]
    .filter(({ roles }) => roles.includes('coordinator') || roles.includes('assessor'))
    .map(({ id, name }) => ({ value: id, label: name }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'sv'));
}
