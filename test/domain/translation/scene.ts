import { publishIdea, triageIdea } from '../../../src/domain/ideas/idea-decisions.ts';
import type { Env } from '../../../src/domain/log/entry.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import type { IdeaId } from '../../../src/domain/log/ids.ts';
import { textsOf } from '../../../src/domain/translation/texts-of-round.ts';
import type { TextUnit } from '../../../src/domain/translation/text-unit.ts';
import { translateTexts } from '../../../src/domain/translation/translation-decisions.ts';
import { unitState, type UnitState } from '../../../src/domain/translation/unit-state.ts';
import { CYCLE, testCycle } from '../values.ts';
import { ANNA, BENCH, by, edited, IDEAS, merged, moved, PIER, stateOfAll, taken } from '../proposal/scene.ts';

export const cycle = testCycle();

/** The texts of the round, as these entries tell. */
export const texts = (entries: readonly Entry[]): readonly TextUnit[] => [
  ...textsOf(cycle, stateOfAll(entries)).values(),
];

export const unit = (entries: readonly Entry[], text: string): TextUnit => {
  const found = texts(entries).find((each) => each.text === text);
  if (!found) throw new Error(`No text ${text}`);
  return found;
};

export const stateOfText = (entries: readonly Entry[], text: string, language: string): UnitState =>
  unitState(unit(entries, text), language, stateOfAll(entries));

/** A text put into a language by somebody who has read everything in `read`. */
export const translated = (
  read: readonly Entry[],
  text: string,
  language: string,
  into: string,
  env: Env = by(ANNA, 40),
  name = 'Fatima Haddad',
): readonly Entry[] => {
  const state = stateOfAll(read);
  const about = unit(read, text);
  const { after } = unitState(about, language, state);
  const wanted = [{ unit: about, text: into, after }];
  return taken(translateTexts({ cycle, language, by: name, texts: wanted }, state, env));
};

/** A finished proposal with a title and a text in Swedish. */
export const finished = (): readonly Entry[] => {
  const begun = merged();
  const told = [
    ...begun,
    ...edited(
      begun,
      by(ANNA, 6),
      { field: 'text', language: 'sv', value: 'En brygga för alla.' },
      { field: 'cost', value: 90_000 },
    ),
  ];
  return [...told, ...moved(told, { to: 'proposal' }, by(ANNA, 7), PIER)];
};

/** An idea that everybody may read, in its own language. */
export const publishedIdea = (title: string, language: string, idea: IdeaId = BENCH): readonly Entry[] => {
  const triaged = taken(triageIdea({ idea, verdict: { as: 'idea' } }, undefined, by(ANNA, 10)));
  const work = stateOfAll([...IDEAS, ...triaged]).ideaWork.get(idea);
  if (!work) throw new Error('No idea');
  const version = { cycle: CYCLE, title, text: '', language };
  return [
    ...IDEAS,
    ...triaged,
    ...taken(publishIdea({ idea, version, lookedThrough: true }, work, by(ANNA, 11))),
  ];
};
