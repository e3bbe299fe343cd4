import type { Cycle, QUESTIONS } from '../cycle/cycle.ts';

export type AskedQuestion = (typeof QUESTIONS)[number];

/** As SCB and SKR divide them: children under and over 13, those who vote for the first times, and adults by working life. */
export const AGE_GROUPS = ['under-13', '13-17', '18-25', '26-44', '45-64', '65-plus'] as const;
/** Whoever does not want to say passes the question over. */
export const GENDERS = ['woman', 'man', 'other'] as const;
/** A language that is none of the round's. */
export const OTHER_LANGUAGE = 'other';

/** What can be answered to a question, in the order in which it is asked. */
export function groupsOf(
  question: AskedQuestion,
  { languages }: Pick<Cycle, 'languages'>,
): readonly string[] {
  switch (question) {
    case 'age-group':
      return AGE_GROUPS;
    case 'gender':
      return GENDERS;
    case 'language':
      return [...languages, OTHER_LANGUAGE];
  }
}
