import * as z from 'zod/mini';
import { simpleRound, type SimpleAnswers, type SimpleFault } from '../../../../domain/cycle/simple-round.ts';
import type { Cycle } from '../../../../domain/cycle/cycle.ts';
import { CycleId, mintUuid, type RandomBytes } from '../../../../domain/log/ids.ts';
import type { Result } from '../../../../domain/log/refusal.ts';
import { DEFAULT_TIME_ZONE } from '../../office-context.ts';
import { proposedCriteria } from '../proposed-criteria.ts';
import { fallbackName } from './fallback-name.ts';

/** The answers as they are being written. The round's id is drawn when writing begins: saving twice is one round. */
export const SimpleDraft = z.object({
  id: CycleId,
  municipality: z.string(),
  place: z.string(),
  money: z.string(),
  currency: z.enum(['SEK', 'EUR']),
  who: z.enum(['live', 'live-or-work']),
  lowestAge: z.string(),
  votes: z.string(),
  stacked: z.boolean(),
  languages: z.array(z.string()),
  name: z.string(),
  rounds: z.string(),
  ideasFrom: z.string(),
  ideasUntil: z.string(),
  voteFrom: z.string(),
  voteUntil: z.string(),
});
export type SimpleDraft = z.infer<typeof SimpleDraft>;

export const SIMPLE_DRAFT = 'cycle/simple';

/** What most small rounds answer stands there from the beginning. */
export const emptySimpleDraft = (random: RandomBytes): SimpleDraft => ({
  id: CycleId.parse(mintUuid(random)),
  municipality: '',
  place: '',
  money: '',
  currency: 'SEK',
  who: 'live-or-work',
  lowestAge: '12',
  votes: '3',
  stacked: false,
  languages: ['sv'],
  name: '',
  rounds: '3',
  ideasFrom: '',
  ideasUntil: '',
  voteFrom: '',
  voteUntil: '',
});

/** The round that the answers give, or all that is missing or wrong. `today` is the day at the office. */
export const roundOf = (
  { id, ...answers }: SimpleDraft,
  today: string,
): Result<Cycle, readonly SimpleFault[]> =>
  simpleRound(answers satisfies SimpleAnswers, {
    id,
    timeZone: DEFAULT_TIME_ZONE,
    fallbackName: fallbackName(answers),
    criteria: proposedCriteria(),
    today,
  });
