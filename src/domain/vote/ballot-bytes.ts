import type { OptionId } from '../log/ids.ts';
import { highestOnOne } from './ballot.ts';
import type { Marks } from './marks.ts';
import type { Answer, Question, Vote } from './question.ts';

/** The layout of the bytes below. */
const FORMAT = 1;
/** The format, and the number of options as two bytes. */
const HEAD = 3;

/** Bytes of every vote on a ballot with these questions, whatever the voter chose. */
export const voteLength = (questions: readonly Question[]): number => HEAD + optionsIn(questions);

/**
 * A vote as bytes of one length for all votes on these questions, so that its seal tells nothing by its size: one byte
 * an option, questions in the order of the ballot and options in that of their ids, so that no renumbering can move
 * a vote to another option. The byte holds the option's votes; in a ranking its rank, from 1; 0 where it has none.
 * The vote must be valid or blank: a number that no byte holds, or an option that is not there, throws.
 */
export function voteToBytes(questions: readonly Question[], vote: Vote): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(voteLength(questions));
  const options = optionsIn(questions);
  bytes.set([FORMAT, options >> 8, options & 0xff]);
  let at = HEAD;
  for (const question of questions) {
    const marks = vote.find(({ contest }) => contest === question.id)?.marks ?? [];
    const places = new Map<string, number>(inOrder(question).map((id, index) => [id, at + index]));
    marks.forEach((mark, index) => {
      const place = places.get(mark.option);
      const value = question.method.kind === 'ranking' ? index + 1 : mark.votes;
      if (place === undefined || value > 255) throw new Error('Only a valid vote can be written as bytes');
      bytes[place] = (bytes[place] ?? 0) + value;
    });
    at += question.options.length;
  }
  return bytes;
}

/** Reads a vote back. Undefined for bytes of another length, format or ballot, or that no voter can have cast. */
export function voteFromBytes(questions: readonly Question[], bytes: Uint8Array): Vote | undefined {
  const options = optionsIn(questions);
  const head = [FORMAT, options >> 8, options & 0xff];
  if (bytes.length !== voteLength(questions) || head.some((byte, at) => bytes[at] !== byte)) return undefined;
  const vote: Answer[] = [];
  let at = HEAD;
  for (const question of questions) {
    const own = bytes.subarray(at, at + question.options.length);
    const marks = question.method.kind === 'ranking' ? ranked(question, own) : counted(question, own);
    if (!marks) return undefined;
    vote.push({ contest: question.id, marks });
    at += question.options.length;
  }
  return vote;
}

function counted(question: Question, bytes: Uint8Array): Marks | undefined {
  const most = highestOnOne(question.method);
  if (bytes.some((votes) => votes > most)) return undefined;
  return inOrder(question).flatMap((option, at) => {
    const votes = bytes[at] ?? 0;
    return votes === 0 ? [] : [{ option, votes }];
  });
}

/** The ranks must be 1, 2, 3 and so on, each once. */
function ranked(question: Question, bytes: Uint8Array): Marks | undefined {
  const ranks = inOrder(question).flatMap((option, at) => {
    const rank = bytes[at] ?? 0;
    return rank === 0 ? [] : [{ option, rank }];
  });
  ranks.sort((a, b) => a.rank - b.rank);
  if (ranks.some(({ rank }, at) => rank !== at + 1)) return undefined;
  return ranks.map(({ option }) => ({ option, votes: 1 }));
}

/** Half a million votes are read on the same few questions. */
const orders = new WeakMap<Question, readonly OptionId[]>();

function inOrder(question: Question): readonly OptionId[] {
  const known = orders.get(question);
  if (known) return known;
  const order = question.options.map(({ id }) => id).sort((a, b) => (a < b ? -1 : 1));
  orders.set(question, order);
  return order;
}

const optionsIn = (questions: readonly Question[]): number =>
  questions.reduce((sum, question) => sum + question.options.length, 0);
