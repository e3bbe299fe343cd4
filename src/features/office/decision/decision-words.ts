import { t } from '@lingui/core/macro';
import type { DecidedBy, Matter, Verdict } from '../../../domain/outcome/decision.ts';
import type { Awaited } from '../../../domain/outcome/decision-standing.ts';
import { day } from '../../../i18n/format.ts';
import type { Choice } from './decision-draft.ts';

/** What a decision is about, as its heading. */
export function matterWords(matter: Matter): string {
  switch (matter) {
    case 'participation':
      return t`Beslut om att vara med`;
    case 'resources':
      return t`Beslut om pengarna`;
    case 'rules':
      return t`Beslut om reglerna`;
    case 'shortlist':
      return t`Beslut om förslagen på röstsedeln`;
    case 'outcome':
      return t`Beslut om utfallet`;
  }
}

/** What such a decision settles, in a sentence. */
export function matterMore(matter: Matter): string {
  switch (matter) {
    case 'participation':
      return t`Att kommunen har en medborgarbudget, hur länge och vem som ansvarar.`;
    case 'resources':
      return t`Hur mycket pengar som är avsatta, och till vad.`;
    case 'rules':
      return t`Vem som får rösta, hur, och hur rösterna räknas. Tas innan någon röstar.`;
    case 'shortlist':
      return t`Vilka förslag som invånarna får rösta om.`;
    case 'outcome':
      return t`Vilka förslag som genomförs, när invånarna har röstat.`;
  }
}

/** What became of a proposal. */
export function verdictWords(verdict: Verdict): string {
  switch (verdict) {
    case 'approved':
      return t`Godkänt`;
    case 'changed':
      return t`Ändrat`;
    case 'rejected':
      return t`Avslaget`;
    case 'deferred':
      return t`Uppskjutet`;
  }
}

/** What to do with a proposal, to choose from. */
export function choiceWords(choice: Choice): string {
  switch (choice) {
    case 'approved':
      return t`Godkänn`;
    case 'changed':
      return t`Godkänn med ändring`;
    case 'rejected':
      return t`Avslå`;
    case 'deferred':
      return t`Skjut upp`;
    case 'out':
      return t`Inte med i beslutet`;
  }
}

/** Who decided: a board, or a role for it. */
export const byWords = (by: DecidedBy): string =>
  by.kind === 'board' ? by.board : t`${by.role}, på delegation av ${by.board}`;

/** What is still to come, as a sentence that says what to do when it has. */
export function awaitedWords(awaited: Awaited): string {
  switch (awaited) {
    case 'reported':
      return t`Inte anmält till nämnden än`;
    case 'noticed':
      return t`Inte anslaget än`;
    case 'in-force':
      return t`Inte laga kraft än`;
  }
}

/** The first day on which a decision can be in force: the day after the three weeks in which it may be appealed. */
export function earliestForce(noticed: string): string {
  const at = new Date(`${noticed}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + 22);
  return at.toISOString().slice(0, 10);
}

/** When legal force may be expected, once the notice is up. */
export const forceHint = (noticed: string): string => {
  const earliest = day(earliestForce(noticed));
  return t`Tidigast ${earliest}, om ingen överklagar.`;
};
