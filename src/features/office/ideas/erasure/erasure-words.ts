import { t } from '@lingui/core/macro';
import type { ErasureOutcome, RequestWay } from '../../../../domain/ideas/erasure.ts';
import type {
  DecideRefusal,
  LiftRefusal,
  RequestRefusal,
} from '../../../../domain/ideas/erasure-decisions.ts';

/** How somebody asked. */
export function wayName(way: RequestWay): string {
  switch (way) {
    case 'visit':
      return t`På plats`;
    case 'phone':
      return t`Telefon`;
    case 'letter':
      return t`Brev`;
    case 'email':
      return t`E-post`;
    case 'ourselves':
      return t`Vi såg det själva`;
  }
}

/** What was decided, in a word. */
export function outcomeName(as: ErasureOutcome['as']): string {
  switch (as) {
    case 'erased':
      return t`Raderad`;
    case 'restricted':
      return t`Begränsad`;
    case 'refused':
      return t`Avslag`;
  }
}

type ErasureRefusal = RequestRefusal | DecideRefusal | LiftRefusal;

/** Why something was not done about a request, and what to do. */
export function erasureRefusalWords({ code, params }: ErasureRefusal): string {
  const { most = 0, length = 0 } = params;
  switch (code) {
    case 'erasure.no-day':
      return t`Skriv vilken dag begäran kom.`;
    case 'erasure.day-ahead':
      return t`Den dagen har inte varit än.`;
    case 'erasure.open-already':
      return t`Det finns redan en begäran som väntar på beslut.`;
    case 'erasure.erased':
      return t`Idén är redan raderad.`;
    case 'erasure.unknown':
      return t`Begäran finns inte här. Den kan vara sparad i en kollegas webbläsare som inte har haft nät än.`;
    case 'erasure.decided':
      return t`Någon annan har redan beslutat.`;
    case 'erasure.no-reason':
      return t`Skriv ett skäl.`;
    case 'erasure.reason-too-long':
      return t`Högst ${most} tecken får plats. Det här är ${length}.`;
    case 'erasure.no-plan':
      return t`Ingen gallringsplan är antagen. Då kan idén begränsas, men inte raderas.`;
    case 'erasure.no-clause':
      return t`Välj den punkt i gallringsplanen som tillåter det.`;
    case 'erasure.not-restricted':
      return t`Idén är inte begränsad längre.`;
  }
}
