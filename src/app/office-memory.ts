import { SessionAnswer } from '../wire/session.ts';

/** What an office browser remembers between visits, so that it opens without a network. No secrets. */
const SESSION = 'torg/office/session';
const LANGUAGE = 'torg/office/language';
const ROUND = 'torg/office/round';

export const keepSession = (session: SessionAnswer): void =>
  attempt(() => localStorage.setItem(SESSION, JSON.stringify(session)));

/** Who worked here last, if they did not sign out. */
export function keptSession(): SessionAnswer | undefined {
  const text = attempt(() => localStorage.getItem(SESSION));
  const parsed = text && SessionAnswer.safeParse(attempt(() => JSON.parse(text) as unknown));
  return parsed && parsed.success ? parsed.data : undefined;
}

export const forgetSession = (): void => attempt(() => localStorage.removeItem(SESSION));

export const keepLanguage = (tag: string): void => attempt(() => localStorage.setItem(LANGUAGE, tag));
export const keptLanguage = (): string => attempt(() => localStorage.getItem(LANGUAGE)) ?? 'sv';

/** The round that was looked at last, where it was another than the current one. */
export const keptRound = (): string | undefined => attempt(() => localStorage.getItem(ROUND)) ?? undefined;
export const keepRound = (cycle: string | undefined): void =>
  attempt(() => (cycle === undefined ? localStorage.removeItem(ROUND) : localStorage.setItem(ROUND, cycle)));

/** A browser that denies localStorage remembers nothing, and works otherwise. */
function attempt<Value>(run: () => Value): Value | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
