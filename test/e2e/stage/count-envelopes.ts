import { StyleId } from '../../../src/domain/log/ids.ts';
import type { SealedVote } from '../../../src/domain/vote/bag.ts';
import { voteToBytes } from '../../../src/domain/vote/ballot-bytes.ts';
import { type Question, questionsOf } from '../../../src/domain/vote/question.ts';
import { fromBase64url, toBase64url } from '../../../src/sealing/base64url.ts';
import { sealTo } from '../../../src/sealing/held-key.ts';
import { type Identity, identityToBytes } from '../../../src/sealing/identity.ts';
import { codeTag } from '../../../src/sealing/voter-tag.ts';
import type { CycleFile } from '../../../src/wire/cycle-file.ts';
import type { Stage } from '../stage.ts';
import type { SaidVote } from './vote-ballot.ts';
import { entriesIn, ofKind } from './vote-count.ts';

/** What is wrong with an envelope: a byte of its inside, a byte of its outside, or what lies in it is no vote. */
export type Tampering = 'inside' | 'outside' | 'no-vote';

/** A voter's envelope: on which ballot, what they said, by which code; and what somebody has done to it. */
export type Cast = {
  readonly ballot: string;
  readonly vote: SaidVote;
  readonly code?: string;
  readonly tampering?: Tampering;
};

/** Seals votes as a tablet of the round does, to the public keys that the server holds. */
export async function sealFor(
  stage: Stage,
  { cycle }: CycleFile,
  casts: readonly Cast[],
): Promise<readonly SealedVote[]> {
  const entries = entriesIn(stage.data);
  const [office] = ofKind(entries, 'office-key.made').slice(-1);
  const [count] = ofKind(entries, 'count-key.made').slice(-1);
  if (!office || !count) throw new Error('A key has not been made.');
  return Promise.all(
    casts.map(async ({ ballot, vote, code, tampering }) => {
      const style = cycle.voting.styles.find(({ name }) => name === ballot)?.id ?? '';
      const questions = questionsOf(cycle, style);
      const answers = questions.map((question, at) => ({
        contest: question.id,
        marks: marksOf(question, vote[at] ?? 'blank'),
      }));
      const bytes = voteToBytes(questions, answers);
      if (tampering === 'no-vote') bytes.fill(255);
      const about = { cycle: cycle.id, style };
      const inner = await sealTo(count.data, bytes, { purpose: 'torg/ballot/1', about });
      if (tampering === 'inside') changeOneByte(inner);
      const content = new Uint8Array([...identityToBytes(await identityOf(cycle.id, code)), ...inner]);
      const outer = await sealTo(office.data, content, { purpose: 'torg/envelope/1', about });
      if (tampering === 'outside') changeOneByte(outer);
      return { style: StyleId.parse(style), sealed: toBase64url(outer) };
    }),
  );
}

async function identityOf(cycle: string, code: string | undefined): Promise<Identity> {
  const tag = code === undefined ? undefined : fromBase64url(await codeTag(cycle, code));
  return tag ? { by: 'slip', tag } : { by: 'attested' };
}

/** The marks for what was said: a number that comes twice is two votes for one proposal. */
function marksOf({ options }: Question, said: SaidVote[number]) {
  const votes = new Map<string, number>();
  for (const number of said === 'blank' ? [] : said) {
    const option = options.find((each) => each.number === number)?.id ?? '';
    votes.set(option, (votes.get(option) ?? 0) + 1);
  }
  return [...votes].map(([option, given]) => ({ option, votes: given }));
}

function changeOneByte(bytes: Uint8Array): void {
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
}
