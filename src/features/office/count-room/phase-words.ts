import { t } from '@lingui/core/macro';
import type { Phase, PhaseName } from './phases.ts';

/** The name of a phase, and in a line what it is for. */
export function phaseWords(phase: PhaseName): { readonly title: string; readonly more: string } {
  switch (phase) {
    case 'begin':
      return { title: t`Börja räkna`, more: t`Från och med nu släpps inga fler röster in.` };
    case 'strip':
      return {
        title: t`Ta av ytterkuverten`,
        more: t`Vem som har röstat skiljs från vad, och listan över det som ska öppnas läggs fast.`,
      };
    case 'lots':
      return {
        title: t`Dra lotten`,
        more: t`En gång, för alla lika röstetal, innan någon vet om det behövs.`,
      };
    case 'open':
      return { title: t`Öppna rösterna`, more: t`Rösträknarna lägger ihop sina nyckeldelar.` };
    case 'tally':
      return { title: t`Räkna`, more: t`Rösterna och sedlarna läggs samman efter reglerna i ramarna.` };
    case 'approve':
      return { title: t`Godkänn`, more: t`Två personer har sett resultatet och står för det.` };
    case 'publish':
      return { title: t`Publicera`, more: t`Resultatet och allt som behövs för att räkna om det.` };
  }
}

/** How far a phase has come, for those who do not see its mark. */
export function phaseStage({ stage }: Phase): string {
  switch (stage) {
    case 'done':
      return t`klart`;
    case 'now':
      return t`att göra`;
    case 'again':
      return t`en gång till här`;
    case 'later':
      return t`senare`;
  }
}
