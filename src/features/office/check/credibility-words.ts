import { plural, t } from '@lingui/core/macro';
import { money } from '../../../i18n/format.ts';
import { to } from '../place.ts';
import type { Evidence } from './credibility.ts';

/** A condition or criterion: what it asks for, what shows that it is met (else undefined), and where that is written. */
export type Point = {
  readonly title: string;
  readonly evidence: string | undefined;
  readonly href: string;
};

/** Years that a round is to be repeated before people can believe in it. */
const YEARS = 3;

/** The four conditions for credibility. */
export function conditions(known: Evidence, currency: string): readonly Point[] {
  const { criteria, grounded, coCreation } = known;
  return [
    {
      title: t`Medborgarbudgeten upprepas i minst tre år`,
      evidence: known.round.of >= YEARS ? rounds(known) : undefined,
      href: to.framePart('basics'),
    },
    {
      title: t`Pengar är avsatta`,
      evidence:
        known.money > 0 && known.fundedBy !== undefined ? funded(known, currency, known.fundedBy) : undefined,
      href: to.framePart(known.money > 0 ? 'resources' : 'money'),
    },
    {
      title: t`Kriterierna bygger på social hållbarhet och folkhälsa`,
      evidence:
        grounded > 0 ? t`${grounded} av ${criteria} kriterier tjänar sådana mål i Agenda 2030.` : undefined,
      href: to.framePart('criteria'),
    },
    {
      title: t`Invånare får stöd att vara med och skapa`,
      evidence:
        coCreation > 0
          ? plural(coCreation, {
              one: '# träff där man samtalar är planerad under bearbetningen.',
              other: '# träffar där man samtalar är planerade under bearbetningen.',
            })
          : undefined,
      href: to.events,
    },
  ];
}

/** The five criteria of a participatory budget. */
export function criteriaOfBudget(known: Evidence, currency: string): readonly Point[] {
  const { talks, outcomes } = known;
  const amount = money(known.money, currency);
  return [
    {
      title: t`Det handlar om hur pengar används`,
      evidence: known.money > 0 ? t`${amount} att bestämma om.` : undefined,
      href: to.framePart('money'),
    },
    {
      title: t`En folkvald församling står bakom`,
      evidence: known.assembly,
      href: to.decision,
    },
    {
      title: t`Den upprepas`,
      evidence: known.round.of > 1 ? rounds(known) : undefined,
      href: to.framePart('basics'),
    },
    {
      title: t`Invånare samtalar med varandra`,
      evidence:
        talks > 0
          ? plural(talks, {
              one: '# träff där man samtalar är planerad.',
              other: '# träffar där man samtalar är planerade.',
            })
          : undefined,
      href: to.events,
    },
    {
      title: t`Kommunen svarar för vad det blev`,
      evidence: answer(known, outcomes),
      href: outcomes > 0 || known.promisesAnswer ? to.decision : to.framePart('phases'),
    },
  ];
}

function rounds({ round }: Evidence): string {
  const { number, of } = round;
  return t`Omgång ${number} av ${of} som är utlovade.`;
}

function funded(known: Evidence, currency: string, board: string): string {
  const amount = money(known.money, currency);
  return t`${amount}, avsatta av ${board}.`;
}

function answer({ promisesAnswer }: Evidence, outcomes: number): string | undefined {
  if (outcomes > 0)
    return plural(outcomes, {
      one: '# beslut om utfallet är inskrivet.',
      other: '# beslut om utfallet är inskrivna.',
    });
  return promisesAnswer ? t`Beslut och uppföljning har sina dagar.` : undefined;
}
