import { applyDecision, type Decision } from '../../domain/outcome/decision.ts';
import { type AnswerKnown, answerOf } from '../../domain/proposal/answer.ts';
import { subjectsOfAnswer, withTranslations } from '../../domain/translation/answer-told.ts';
import { CycleId } from '../../domain/log/ids.ts';
import { normalizeCode } from '../../domain/log/receipt-code.ts';
import type { FollowRequest, NoAnswer, RoundAnswer } from '../../features/public/follow/request.ts';
import { PAGE_LANGUAGES } from '../../wire/public-paths.ts';
import type { Attempt, Guess } from '../http/guess.ts';
import { inTurn } from '../http/in-turn.ts';
import { Refused } from '../http/refused.ts';
import type { ServerStore } from '../store.ts';

/** Signs of a code. */
const CODE_LENGTH = 8;
/** Of what was typed, no more than this is drawn into the page again. */
const TYPED_MAX = 40;

type Without<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;

/** What to draw, and the status and headers that go along. */
export type FollowReply = {
  readonly page: Without<FollowRequest, 'style' | 'address'>;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Somebody asks by a code, as they typed it; in the page's language, unless they chose another for the answer. */
export type FollowQuestion = {
  readonly typed: string;
  readonly language: string;
  readonly chosen: string | null;
  readonly attempt: Attempt;
};

/**
 * Answers whoever asks by a receipt code. Every code that finds no idea, for whatever reason, costs the same look into the
 * database and gets the same answer.
 */
export function openFollowing(
  store: Pick<ServerStore, 'followed' | 'published' | 'translations'>,
  guard: Guess,
): (question: FollowQuestion) => Promise<FollowReply> {
  // Else many questions at once would all be let through before the first of them has failed.
  const next = inTurn();

  async function look(code: string, attempt: Attempt): Promise<readonly AnswerKnown[]> {
    await guard.allow(attempt);
    const found = await store.followed(code);
    if (found.length === 0) await guard.failed(attempt);
    return found;
  }

  async function told(followed: AnswerKnown): Promise<RoundAnswer> {
    const id = CycleId.parse(followed.idea.cycle);
    const cycle = (await store.published.cycle(id))?.cycle;
    const result = (await store.published.results()).find((each) => each.cycle === id);
    const decisions = new Map<string, Decision>();
    for (const entry of await store.published.decisions(id))
      if (entry.kind === 'decision.recorded') applyDecision(decisions, entry);
    const answer = answerOf(followed, { cycle, decisions, resultAt: result?.at });
    const translations = await store.translations(subjectsOfAnswer(answer, followed));
    return {
      answer: withTranslations(answer, followed, translations),
      cycle,
      result: result !== undefined,
    };
  }

  return async ({ typed, language, chosen, attempt }) => {
    const code = normalizeCode(latinDigits(typed)).slice(0, TYPED_MAX);
    if (code.length !== CODE_LENGTH) return noAnswer('malformed', 400, language, code);
    let found: readonly AnswerKnown[];
    try {
      found = await next(() => look(code, attempt));
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'too-many-attempts') throw error;
      const headers = { 'retry-after': String(error.retryAfter ?? 1) };
      return { ...noAnswer('wait', 429, language, code), headers };
    }
    const answers = await Promise.all(found.map(told));
    const [first] = answers;
    if (!first) return noAnswer('unknown', 404, language, code);
    const wanted = chosen ?? first.answer.language.split('-')[0] ?? language;
    const spoken = PAGE_LANGUAGES.includes(wanted) ? wanted : language;
    return { page: { as: 'answer', code, answers, language: spoken }, status: 200 };
  };
}

/** The page that asks once more, and says why. */
export const noAnswer = (why: NoAnswer, status: number, language: string, code = ''): FollowReply => ({
  page: { as: 'question', why, language, code },
  status,
});

/** Arabic and Persian keyboards have digits of their own. */
const latinDigits = (text: string): string =>
  text
    .replaceAll(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
