import * as z from 'zod/mini';
import type { Voting } from '../cycle/voting.ts';
import { type Env, type Instant, stamp } from '../log/entry.ts';
import type { StreetEventId } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';
import { samePerson } from './person.ts';

export const LOSS_REASON_MAX = 500;

/** What in the manifest is given up: its key there. */
const ItemKey = z.string().check(z.minLength(1), z.maxLength(200));

export const lossKinds = {
  /**
   * Somebody has signed that a part of a ballot point, the subject, will not come, or will stay as it is. Two people
   * must; the reason is published.
   */
  'loss.signed': kind({
    data: z.strictObject({
      item: ItemKey,
      reason: z.string().check(z.minLength(1), z.maxLength(LOSS_REASON_MAX)),
      /** Who signed beside the member, without an account, where the round allows that. */
      witness: z.optional(z.string().check(z.minLength(1), z.maxLength(120))),
    }),
    writers: ['coordinator', 'trustee'],
    readers: ['coordinator', 'trustee', 'viewer'],
    serial: true,
  }),
};

type LossEntry = EntryIn<typeof lossKinds>;
export type Signature = {
  readonly author: string;
  readonly reason: string;
  readonly witness?: string | undefined;
  readonly at: Instant;
};

/** The signatures for one item of the manifest, by entry. */
export type Loss = { readonly item: string; readonly signatures: ReadonlyMap<string, Signature> };

export function applyLoss(losses: Map<string, Loss>, entry: LossEntry): void {
  const { item, reason, witness } = entry.data;
  const held = losses.get(item) ?? { item, signatures: new Map() };
  const signature = { author: entry.author, reason, witness, at: entry.at };
  losses.set(item, { item, signatures: new Map(held.signatures).set(entry.id, signature) });
}

/** Whether two people have signed: two members, or a member with a witness. */
export function isSigned(loss: Loss | undefined): boolean {
  const signatures = [...(loss?.signatures.values() ?? [])];
  const members = new Set(signatures.map(({ author }) => author));
  return members.size > 1 || signatures.some(({ witness }) => witness !== undefined);
}

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
