import type { Cycle } from '../cycle/cycle.ts';
import { IDEA_TEXT_MAX, IDEA_TITLE_MAX } from '../ideas/idea.ts';
import { endingOf, publicVersion } from '../ideas/idea-work.ts';
import type { State } from '../log/state.ts';
import { outcomesOf } from '../outcome/decision-standing.ts';
import { textsOfDecided } from '../proposal/answer-vote.ts';
import { PROPOSAL_TEXT_MAX } from '../proposal/change.ts';
import { libraryOf } from '../proposal/formulation.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { contentOf, isBegun, moveStanding, proposalsOf, stateOf } from '../proposal/proposal-standing.ts';
import { proposalOfOption } from '../proposal/shortlist.ts';
import { bestWords, type Wording } from '../proposal/wording.ts';
import { textKey } from './text-key.ts';
import { type TextAbout, TEXTS_ABOUT, type TextUnit, unitId } from './text-unit.ts';

/** What bears on which texts there are: a part of the log's state. */
export type TextsKnown = Pick<
  State,
  'ideas' | 'ideaWork' | 'proposals' | 'formulations' | 'decisions' | 'openings'
>;

/** An answer may be longer in another language than the thousand signs it was written within. */
const ANSWER_MAX = 2000;

/**
 * Every text of a round that residents meet and that is written in one language at first: what stands on the ballots, until
 * the vote opens; reasons that somebody was or will be answered with; finished proposals; published ideas. Once each,
 * however many places it stands in, in the order in which they should be translated. What nobody but the office reads
 * (an unpublished idea, a proposal that is being worked on) is not among them.
 */
export function textsOf(cycle: Cycle, known: TextsKnown): ReadonlyMap<string, TextUnit> {
  const found = new Map<string, TextUnit>();
  const add = (unit: TextUnit): void => {
    const held = found.get(unit.id);
    found.set(unit.id, held ? { ...held, places: held.places + 1, said: inBoth(held, unit) } : unit);
  };
  const onBallot = known.openings.has(cycle.id) ? [] : cycle.contests;
  const voted = new Set<string>();
  for (const { name, options } of onBallot) {
    add(words(cycle, 'ballot', [{ language: firstOf(cycle), text: name }], PROPOSAL_TEXT_MAX.title));
    for (const option of options) {
      const proposal = proposalOf(known, option.id);
      if (proposal) voted.add(proposal.id);
      else for (const unit of optionTexts(cycle, name, option)) add(unit);
    }
  }
  for (const id of voted) for (const unit of proposalTexts(cycle, known, id, 'ballot')) add(unit);
  for (const reason of answersOf(cycle, known)) add(words(cycle, 'answer', reason, ANSWER_MAX));
  for (const proposal of proposalsOf(known.proposals, cycle.id))
    if (stateOf(proposal) === 'proposal' && !voted.has(proposal.id))
      for (const unit of proposalTexts(cycle, known, proposal.id, 'proposal')) add(unit);
  for (const unit of ideaTexts(cycle, known)) add(unit);
  const rank = (unit: TextUnit): number => TEXTS_ABOUT.indexOf(unit.about);
  return new Map([...found].toSorted(([, a], [, b]) => rank(a) - rank(b)));
}

const firstOf = (cycle: Cycle): string => cycle.languages[0] ?? 'sv';

const proposalOf = ({ proposals }: TextsKnown, option: string): Proposal | undefined => {
  const id = proposalOfOption(option);
  const proposal = id === undefined ? undefined : proposals.get(id);
  return isBegun(proposal) ? proposal : undefined;
};

/** A text that is its own subject, in the first of the round's languages that it is said in. */
function words(cycle: Cycle, about: TextAbout, wording: Wording, most: number, of?: string): TextUnit {
  const { language, text } = bestWords(wording, firstOf(cycle), cycle.languages) ?? {
    language: firstOf(cycle),
    text: '',
  };
  const subject = textKey(language, text);
  const id = unitId(subject, 'words');
  const said = wording.filter((each) => each.language !== language);
  return { id, subject, field: 'words', about, language, text, most, of, places: 1, said };
}

/** Only what is said in a language wherever a text stands needs no translation. */
const inBoth = (a: TextUnit, b: TextUnit): Wording =>
  a.said.filter(({ language }) => b.said.some((each) => each.language === language));

function optionTexts(
  cycle: Cycle,
  contest: string,
  { title, text }: { readonly title: string; readonly text: string },
): readonly TextUnit[] {
  const language = firstOf(cycle);
  const about = words(cycle, 'ballot', [{ language, text: title }], PROPOSAL_TEXT_MAX.title, contest);
  if (text === '') return [about];
  return [about, words(cycle, 'ballot', [{ language, text }], PROPOSAL_TEXT_MAX.text, title)];
}

function proposalTexts(
  cycle: Cycle,
  { proposals }: TextsKnown,
  id: string,
  about: TextAbout,
): readonly TextUnit[] {
  const proposal = proposals.get(id);
  if (!proposal) return [];
  const { title, text } = contentOf(proposal);
  const named = bestWords(title, firstOf(cycle), cycle.languages)?.text;
  return (['title', 'text'] as const).flatMap((field) => {
    const wording = field === 'title' ? title : text;
    const best = bestWords(wording, firstOf(cycle), cycle.languages);
    if (!best) return [];
    return {
      id: unitId(id, field),
      subject: id,
      field,
      about,
      ...best,
      most: PROPOSAL_TEXT_MAX[field],
      of: field === 'text' ? named : undefined,
      places: 1,
      said: [],
    };
  });
}

/** Every reason that residents of the round read, or will: those given, those of the library, those of the board. */
function answersOf(cycle: Cycle, known: TextsKnown): readonly Wording[] {
  const found: Wording[] = [];
  for (const [id, work] of known.ideaWork) {
    const ending = known.ideas.get(id)?.cycle === cycle.id ? endingOf(work).stands?.value : undefined;
    if (ending?.goesOn === false) found.push(ending.reason.words);
  }
  for (const proposal of proposalsOf(known.proposals, cycle.id)) {
    const move = moveStanding(proposal).stands?.value;
    if (move?.to === 'ended') found.push(move.reason.words);
  }
  for (const each of libraryOf(known.formulations)) if (each.own) found.push(each.words);
  const language = firstOf(cycle);
  for (const { proposal } of outcomesOf(known.decisions, cycle.id).values())
    for (const text of textsOfDecided(proposal)) found.push([{ language, text }]);
  return found;
}

function ideaTexts(cycle: Cycle, { ideaWork }: TextsKnown): readonly TextUnit[] {
  return [...ideaWork].flatMap(([subject, work]) => {
    const version = publicVersion(work);
    if (version?.cycle !== cycle.id) return [];
    const { language, title, text } = version;
    const shared = { subject, about: 'idea' as const, language, places: 1, said: [] };
    const head: TextUnit = {
      ...shared,
      id: unitId(subject, 'title'),
      field: 'title',
      text: title,
      most: IDEA_TITLE_MAX,
      of: undefined,
    };
    if (text === '') return [head];
    const body: TextUnit = {
      ...shared,
      id: unitId(subject, 'text'),
      field: 'text',
      text,
      most: IDEA_TEXT_MAX,
      of: title,
    };
    return [head, body];
  });
}
