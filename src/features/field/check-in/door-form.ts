import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { StyleId } from '../../../domain/log/ids.ts';
import type { CodeStanding } from '../../../domain/vote/code-standing.ts';
import { readBorn } from './born.ts';
import type { Voter } from './door.ts';

/** What is on the form while somebody stands at the door. */
export type DoorForm = {
  readonly by: 'attested' | 'slip' | 'register';
  /** A StyleId, or empty while none has been chosen. */
  readonly style: string;
  readonly code: string;
  readonly name: string;
  readonly born: string;
};

/** An empty form, as the round checks in; the ballot is chosen already where there is only one. */
export function emptyForm({ voting }: Cycle): DoorForm {
  const [first, ...others] = voting.styles;
  const style = first && others.length === 0 ? first.id : '';
  return { by: voting.checkIn, style, code: '', name: '', born: '' };
}

/** The voter that a form tells of; undefined while something is missing. */
export function voterOn(
  form: DoorForm,
  channel: Voter['channel'],
  standing: CodeStanding | undefined,
): Voter | undefined {
  const good = form.by === 'slip' && standing?.is === 'good' ? standing : undefined;
  const style = good?.style ?? StyleId.safeParse(form.style).data;
  if (style === undefined) return undefined;
  switch (form.by) {
    case 'attested':
      return { style, channel, as: { by: 'attested' } };
    case 'slip':
      return good && { style, channel, as: { by: 'slip', tag: good.tag } };
    case 'register': {
      const born = readBorn(form.born);
      const name = form.name.trim();
      if (name === '' || born.is !== 'day') return undefined;
      return { style, channel, as: { by: 'register', name, born: born.day } };
    }
  }
}
