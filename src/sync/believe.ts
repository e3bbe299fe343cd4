import type { PushAnswer, PushedEntry, Verdict } from '../wire/push.ts';
import type { Heard } from './heard.ts';

/** What was sent, as far as the answer must repeat it. */
export type Sent = {
  readonly nonce: string;
  readonly entries: readonly Pick<PushedEntry, 'id' | 'hash'>[];
};

/** Believes an answer to a push only if it is the answer to this one, with one verdict for each entry and no more. */
export function believe(sent: Sent, heard: Heard<PushAnswer>): Heard<PushAnswer> {
  if (heard.kind !== 'answer') return heard;
  const { nonce, verdicts } = heard.value;
  if (nonce !== sent.nonce) return { kind: 'strange', detail: 'the answer to another request' };
  const given = new Map<string, Verdict>(verdicts.map((verdict) => [verdict.id, verdict]));
  const all = given.size === verdicts.length && verdicts.length === sent.entries.length;
  const each = sent.entries.every(({ id, hash }) => given.get(id)?.hash === hash);
  return all && each ? heard : { kind: 'strange', detail: 'verdicts on other entries than were sent' };
}
