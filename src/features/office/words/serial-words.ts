import { t } from '@lingui/core/macro';
import { quarantineReason } from '../../../i18n/quarantine-words.ts';
import type { Submitted } from '../../../sync/engine.ts';
import { QuarantineReason } from '../../../wire/push.ts';
import { problemWords } from './problem-words.ts';

type Refused = Extract<Submitted, { outcome: 'refused' }>['reason'];

const isQuarantineReason = (reason: Refused): reason is QuarantineReason =>
  QuarantineReason.safeParse(reason).success;

/** Why something that needs the server did not happen, what was kept, and what to do. */
export function serialFailure(why: Exclude<Submitted, { outcome: 'accepted' }>): string {
  switch (why.outcome) {
    case 'not-sent':
      return t`Det här behöver nät, och servern svarade inte. Inget är ändrat än. Försök igen när nätet är tillbaka.`;
    case 'stale':
      return t`Någon annan hann ändra samma sak. Titta på det nya läget och bestäm igen.`;
    case 'refused':
      return isQuarantineReason(why.reason) ? quarantineReason(why.reason) : problemWords(why.reason);
  }
}
