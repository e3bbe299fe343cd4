import * as z from 'zod/mini';
import type { Instant } from '../log/entry.ts';
import { type EntryIn, kind } from '../log/kind.ts';

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

export type LossEntry = EntryIn<typeof lossKinds>;
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
