import { tagOf } from './tag.ts';

/**
 * The tag of a voting code in its normal form (16 signs): all that is ever stored of a code. Its 75 random bits are
 * too many to be tried, so the tag may stand in entries that every tablet reads. The cycle is in it: a slip of another
 * cycle has a tag that no list holds.
 */
export const codeTag = (cycle: string, code: string): Promise<string> => tagOf('torg/code/1', cycle, code);
