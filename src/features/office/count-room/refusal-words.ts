import { plural, t } from '@lingui/core/macro';
import type { CountObstacle, PhaseRefusal, StartRefusal } from '../../../domain/outcome/count-decisions.ts';
import type { DrawRefusal } from '../../../domain/outcome/lots-decisions.ts';
import { to } from '../place.ts';

/** What must be done before a count can begin, and where. */
export function obstacleWords({ code, params }: CountObstacle): {
  readonly title: string;
  readonly more: string;
  readonly link: { readonly href: string; readonly label: string };
} {
  switch (code) {
    case 'count.vote-not-open':
      return {
        title: t`Röstningen har inte varit öppen`,
        more: t`Det finns inget att räkna.`,
        link: { href: to.opening, label: t`Öppna röstningen` },
      };
    case 'count.nothing':
      return {
        title: t`Inget röstställe finns`,
        more: t`Planera ett röstställe, eller skriv in en bunt.`,
        link: { href: to.points, label: t`Se röstställena` },
      };
    case 'count.incomplete':
      return {
        title: plural(Number(params['held'] ?? 0), { one: '# sak fattas', other: '# saker fattas' }),
        more: t`Den ska komma in, eller skrivas av av två personer med ett skäl som publiceras.`,
        link: { href: to.points, label: t`Se vad som fattas` },
      };
    case 'count.double-votes':
      return {
        title: t`Dubbelrösterna är inte avgjorda`,
        more: t`De söks vid kontoret och bekräftas av en andra person. Ingens röst öppnas.`,
        link: { href: to.doubleVotes, label: t`Till dubbelrösterna` },
      };
  }
}

export function startWords(refusal: StartRefusal): string {
  switch (refusal.code) {
    case 'count.no-reason':
      return t`Skriv varför rösterna räknas en gång till. Skälet publiceras.`;
    case 'count.reason-too-long': {
      const { most = 0 } = refusal.params;
      return t`Skälet får vara högst ${most} tecken.`;
    }
    case 'count.vote-not-open':
    case 'count.nothing':
    case 'count.incomplete':
    case 'count.double-votes':
      return obstacleWords({ ...refusal, code: refusal.code }).title;
  }
}

/** Why a phase was not noted. Nothing is lost then. */
export function phaseRefusalWords({ code, params }: PhaseRefusal): string {
  switch (code) {
    case 'count.not-started':
      return t`Räkningen har inte börjat.`;
    case 'count.overtaken':
      return t`En senare räkning har börjat. Det är den som gäller.`;
    case 'count.listed':
      return t`Listan är redan publicerad.`;
    case 'count.not-listed':
      return t`Listan är inte publicerad än.`;
    case 'count.opened':
      return t`Öppningen är redan antecknad.`;
    case 'count.not-opened':
      return t`Rösterna är inte öppnade än.`;
    case 'count.tallied':
      return t`Räkningen är redan fastställd.`;
    case 'count.not-tallied':
      return t`Räkningen är inte fastställd än.`;
    case 'count.does-not-add-up':
      return t`Summorna går inte ihop: allt som lagts ska vara räknat eller redovisat. Räkningen går inte vidare.`;
    case 'result.other-result':
      return t`Det är ett annat resultat än det som fastställdes.`;
    case 'result.approved-by-you':
      return t`Du har redan godkänt. Nu behövs en person till.`;
    case 'result.no-witness-here':
      return t`I den här omgången ska den andra vara en inloggad medlem.`;
    case 'result.same-person': {
      const { name = '' } = params;
      return t`${name} är du själv. Den andra ska vara någon annan.`;
    }
    case 'result.not-approved':
      return t`Två personer ska ha godkänt innan resultatet publiceras.`;
    case 'result.packed-otherwise':
      return t`Publiceringen började i en annan webbläsare, som packar filen på ett annat sätt. Gå vidare i den. Går det inte: räkna om, med det som skäl. Resultatet blir detsamma.`;
    case 'result.published':
      return t`Resultatet är redan publicerat.`;
  }
}

/** Why the lots were not drawn. */
export function drawRefusalWords({ code, params }: DrawRefusal): string {
  switch (code) {
    case 'draw.made':
      return t`Lotten är redan dragen. Den dras en gång.`;
    case 'draw.other-line':
      return t`Det är inte de ord som kontoret band sig vid. Läs på papperet en gång till.`;
    case 'draw.no-line':
      return t`Skriv minst en rad, och lämna ingen rad tom.`;
    case 'draw.bad-line': {
      const { most = 0 } = params;
      return t`En rad får vara högst ${most} tecken, utan radbrytning.`;
    }
    case 'draw.no-name':
      return t`Skriv vem som sa varje rad.`;
    case 'draw.same-person': {
      const { name = '' } = params;
      return t`${name} står två gånger. Var och en säger en rad.`;
    }
  }
}
