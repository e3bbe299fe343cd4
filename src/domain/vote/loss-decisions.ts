import type { Voting } from '../cycle/voting.ts';
import { type Env, stamp } from '../log/entry.ts';
import type { StreetEventId } from '../log/ids.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';
import { isSigned, type Loss, LOSS_REASON_MAX, type LossEntry } from './loss.ts';
import { samePerson } from './person.ts';

/**
 * Signs that an item is lost. Refuses a reason that is empty or too long, a loss that two have signed, the same member
 * again, and a witness where the round wants two members or who is the member.
 */
export function signLoss(
  loss: Loss | undefined,
  command: {
    readonly event: StreetEventId;
    readonly item: string;
    readonly reason: string;
    readonly witness?: string | undefined;
    readonly member: string;
    readonly secondPerson: Voting['secondPerson'];
  },
  env: Env,
): Result<
  readonly LossEntry[],
  Refusal<
    | 'loss.signed'
    | 'loss.no-reason'
    | 'loss.reason-too-long'
    | 'loss.signed-by-you'
    | 'loss.no-witness-here'
    | 'loss.same-person'
  >
> {
  const { event, item, reason } = command;
  const witness = command.witness?.trim() ?? '';
  if (isSigned(loss)) return refuse('loss.signed');
  if (reason.trim() === '') return refuse('loss.no-reason');
  if (reason.length > LOSS_REASON_MAX) return refuse('loss.reason-too-long', { most: LOSS_REASON_MAX });
  if (witness !== '' && command.secondPerson === 'member') return refuse('loss.no-witness-here');
  if (witness !== '' && samePerson(witness, command.member))
    return refuse('loss.same-person', { name: witness });
  const own = [...(loss?.signatures.values() ?? [])].some(({ author }) => author === env.author);
  if (own && witness === '') return refuse('loss.signed-by-you');
  const data = { item, reason, ...(witness !== '' && { witness }) };
  return accept([stamp(env, { kind: 'loss.signed' as const, version: 1, subject: event, data })]);
}
