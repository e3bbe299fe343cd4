import { byMember, type Env, stamp } from '../log/entry.ts';
import { type IdeaId, KeyId, MemberId } from '../log/ids.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';
import type { State } from '../log/state.ts';
import { presentMember } from '../cycle/member.ts';
import type { ConcernEntry } from './concern.ts';
import { type ConcernOfficerEntry, concernOfficer, concernReader } from './concern-officer.ts';
import { isRestricted } from './erasure.ts';

export type NameOfficerRefusal = Refusal<'concern.no-member' | 'concern.same-officer'>;

/** Says who reads concerns from now on. Refuses somebody who may not work with ideas, and who it is already. */
export function nameOfficer(
  member: string,
  known: Pick<State, 'concernOfficers' | 'concernKeys' | 'members'>,
  env: Env,
): Result<ConcernOfficerEntry, NameOfficerRefusal> {
  const id = MemberId.safeParse(member);
  const roles = presentMember(known.members.get(member))?.roles ?? [];
  if (!id.success || !(roles.includes('coordinator') || roles.includes('assessor')))
    return refuse('concern.no-member');
  if (concernOfficer(known, env.process)?.id === member) return refuse('concern.same-officer');
  const revision = (known.concernOfficers.get(env.process)?.revision ?? 0) + 1;
  return accept(
    stamp(env, {
      kind: 'concern-officer.named' as const,
      version: 1,
      subject: env.process,
      data: { member: id.data, revision },
    }),
  );
}

export type SealRefusal = Refusal<
  'concern.no-idea' | 'concern.sealed-already' | 'concern.restricted' | 'concern.other-key'
>;

/**
 * Hands a concern over to the officer, sealed already. Refuses an idea that is not here, one that is sealed, one that must be
 * kept as it is, and a key that is not the officer's any more.
 */
export function sealAsConcern(
  command: { readonly idea: IdeaId; readonly key: string; readonly sealed: string },
  known: State,
  env: Env,
): Result<ConcernEntry, SealRefusal> {
  const { idea, key, sealed } = command;
  if (known.concerns.get(idea)?.sealed) return refuse('concern.sealed-already');
  if (!known.ideas.has(idea)) return refuse('concern.no-idea');
  if (isRestricted(known.erasures, idea)) return refuse('concern.restricted');
  if (concernReader(known, env.process)?.key !== key) return refuse('concern.other-key');
  return accept(
    stamp(env, {
      kind: 'concern.sealed' as const,
      version: 1,
      subject: idea,
      data: { key: KeyId.parse(key), sealed },
    }),
  );
}

export type HandleRefusal = Refusal<'concern.not-yours' | 'concern.handled-already'>;

/** Notes that the officer has looked after a concern. Refuses one that is sealed to somebody else, and a second time. */
export function handleConcern(
  command: { readonly idea: IdeaId; readonly member: MemberId; readonly day: string },
  known: Pick<State, 'concerns' | 'concernKeys'>,
  env: Env,
): Result<ConcernEntry, HandleRefusal> {
  const concern = known.concerns.get(command.idea);
  const key = known.concernKeys.get(concern?.sealed?.key ?? '');
  if (key?.made?.author !== byMember(command.member)) return refuse('concern.not-yours');
  if (concern?.handled) return refuse('concern.handled-already');
  return accept(
    stamp(env, {
      kind: 'concern.handled' as const,
      version: 1,
      subject: command.idea,
      data: { day: command.day },
    }),
  );
}
