import { voteToBytes } from '../../../src/domain/vote/ballot-bytes.ts';
import { type Question, questionsOf, type Vote } from '../../../src/domain/vote/question.ts';
import type { CycleFile } from '../../../src/wire/cycle-file.ts';
import { asVote, type SaidVote } from './vote-ballot.ts';
import type { Caller } from './vote-door.ts';
import { contest, round } from './vote-rounds.ts';
import { type Secret, secretBytes, secretCode, secretOrder, secretText } from './vote-secrets.ts';

/** A round with a register, whose votes are easy to know again: long rankings, and boxes in a fixed order. */
export const registerRound = (): CycleFile =>
  round({
    id: 'c51f7d6e-2f0b-4f0e-8f37-64d1a3b7e905',
    name: 'Öarnas budget',
    municipality: 'Lysinge',
    areas: [{ id: 'oarna', name: 'Öarna' }],
    pots: [{ area: 'oarna', amount: 400_000, money: 'investment' }],
    contests: [
      contest(
        'oarna',
        'Öarna',
        { kind: 'ranking', ranks: 6 },
        'fixed',
        NAMED.map((title) => [title, 40_000]),
      ),
      {
        ...contest(
          'unga',
          'Unga',
          { kind: 'approval', votes: 3 },
          'fixed',
          YOUNG.map((title) => [title, 20_000]),
        ),
        area: 'oarna',
      },
    ],
    voting: {
      tablets: true,
      checkIn: 'register',
      doubleVotes: 'both-void',
      paperEntry: 'aloud',
      secondPerson: 'witness',
      styles: [
        { id: 'vuxna', name: 'Vuxna', contests: ['oarna'] },
        { id: 'unga', name: 'Unga', contests: ['unga', 'oarna'] },
      ],
    },
    participation: { who: 'live', citizenshipRequired: false, lowestAge: 12 },
  });

const NAMED = ['Fyren', 'Bryggan', 'Lotshuset', 'Vedbastun', 'Klockstapeln', 'Ångbåten', 'Väderkvarnen'];
const YOUNG = ['Hopptornet', 'Skateplattan', 'Musikladan', 'Kanoterna', 'Linbanan', 'Repetitionsrummet'];

/** Somebody who votes. */
export type Voter = { readonly caller: Caller; readonly vote: SaidVote };

/** Six who vote on the tablet, the last of them interrupted by a theft; and two elsewhere, one of them once more. */
export function votersWith([first = '', second = '']: readonly string[]): readonly Voter[] {
  const named = (name: string, born: string, ballot: string, vote: string): Voter => ({
    caller: { name, born, ballot },
    vote: asVote(vote),
  });
  return [
    named('Ragnhild Ålenius-Thors', '19370203', 'Vuxna', '7 2 6 4 1 3'),
    named('Oyelaran Adébáyò', '19881130', 'Vuxna', '5 1 7 3 6 2'),
    { caller: { code: first, ballot: 'Unga' }, vote: asVote('6 3 1 / 4 7 1 5 2 6') },
    named('سميرة القحطاني', '20091224', 'Unga', '5 4 2 / 3 6 5 1 7 4'),
    named('Eskil Brännvall', '19550417', 'Vuxna', '6 4 2 7 5 1'),
    named('Torgny Fjällgård', '19620909', 'Unga', '6 5 3 / 2 5 7 1 4 3'),
    { caller: { code: second, ballot: 'Vuxna' }, vote: asVote('1 6 3 7 2 5') },
    named('ragnhild  ÅLENIUS-THORS', '19370203', 'Vuxna', '3 7 4 6 1 5'),
  ];
}

/** A voter's vote, as the domain has it. */
const voteOf = (voter: Voter, { cycle }: CycleFile): { questions: readonly Question[]; vote: Vote } => {
  const style = cycle.voting.styles.find(({ name }) => name === voter.caller.ballot)?.id ?? '';
  const questions = questionsOf(cycle, style);
  const answers = questions.map((question, at) => {
    const said = voter.vote[at] ?? 'blank';
    const marks = (said === 'blank' ? [] : said).flatMap((number) => {
      const option = question.options.find((each) => each.number === number)?.id;
      return option === undefined ? [] : [{ option, votes: 1 }];
    });
    return { contest: question.id, marks };
  });
  return { questions, vote: answers };
};

/** A voter's vote as the bytes that are sealed. */
export function bytesOf(voter: Voter, file: CycleFile): Uint8Array {
  const { questions, vote: answers } = voteOf(voter, file);
  return voteToBytes(questions, answers);
}

/** Everything about a voter that nobody may find: how they voted, in every form a program has it in, and who they are. */
export function secretsOf(voter: Voter, at: number, file: CycleFile): readonly Secret[] {
  const { questions, vote: answers } = voteOf(voter, file);
  const who = `voter ${at + 1}`;
  const orders = answers.flatMap(({ marks }, index) => {
    const options = marks.map(({ option }) => option);
    const titles = options.map(
      (id) => questions[index]?.options.find((option) => option.id === id)?.title ?? '',
    );
    return [secretOrder(`${who}, proposals`, options), secretOrder(`${who}, titles`, titles)];
  });
  const numbers = voter.vote.flatMap((said) => (said === 'blank' || said.length < 5 ? [] : [said]));
  return [
    ...orders,
    ...numbers.map((said) => secretText(`${who}, numbers`, said.join(','), said.join(', '), said.join(' '))),
    secretBytes(`${who}, vote`, voteToBytes(questions, answers)),
    secretText(
      `${who}, vote as JSON`,
      JSON.stringify(answers),
      ...answers.map(({ marks }) => JSON.stringify(marks)),
    ),
    ...identity(voter.caller, who),
  ];
}

function identity(caller: Caller, who: string): readonly Secret[] {
  if ('code' in caller) return [secretCode(`${who}, code`, caller.code)];
  const [year, month, day] = [caller.born.slice(0, 4), caller.born.slice(4, 6), caller.born.slice(6)];
  const parts = caller.name.split(' ').filter((part) => part.length > 4);
  return [
    secretText(`${who}, name`, caller.name, caller.name.toLowerCase(), ...parts),
    secretText(`${who}, born`, caller.born, `${year}-${month}-${day}`),
  ];
}
