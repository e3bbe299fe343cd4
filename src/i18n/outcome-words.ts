import { plural, t } from '@lingui/core/macro';
import { listWords, number } from './format.ts';

/** Money of a project's voters that went to another one. */
type Spent = { readonly project: string; readonly amount: number };

/** Why a project was funded or not: `Why` of the count, told without it. */
export type WhyFunded =
  | { readonly kind: 'funded'; readonly stage: 'votes' | 'equal-shares' | 'phragmen' | 'completion' }
  | { readonly kind: 'partly-covered'; readonly toFind: number }
  | { readonly kind: 'undecided' | 'no-support' | 'over-budget' | 'left-out' | 'costs-nothing' }
  | { readonly kind: 'below-minimum'; readonly has: number; readonly needed: number }
  | { readonly kind: 'does-not-fit'; readonly left: number; readonly missing: number }
  | { readonly kind: 'stopped'; readonly stoppedBy: string; readonly left: number }
  | { readonly kind: 'tier-full'; readonly upTo: number | null }
  | { readonly kind: 'area-full'; readonly area: string; readonly left: number }
  | { readonly kind: 'excluded'; readonly by: string }
  | { readonly kind: 'too-little-support'; readonly percent: number; readonly missing: number }
  | { readonly kind: 'money-spent'; readonly on: readonly Spent[]; readonly left: number };

/** What would have been enough: so many votes more, or a cost of at most so much. */
type Enough = { readonly votes: number | null; readonly cost: number | null };

/** A project as its sentences need it. */
export type CountedProject = {
  readonly id: string;
  readonly cost: number;
  /** Voters who chose it. */
  readonly votes: number;
  readonly why: WhyFunded;
  readonly enough: Enough | null;
};

/** What sentences about projects are made with. Amounts are in the count's money, which `money` writes out. */
export type OutcomeTeller = {
  readonly money: (amount: number) => string;
  /** What a project is called. */
  readonly project: (id: string) => string;
  readonly area: (id: string) => string;
  readonly budget: number;
  /** What the count went by: votes that residents gave, or points that their places were worth. */
  readonly scored: 'votes' | 'points';
  /** Whether voters have shares of the money: then more votes are more voters with a share. */
  readonly shares: boolean;
};

/** `412 röster`, or `412 poäng`. */
export const scoreWords = (score: number, scored: OutcomeTeller['scored']): string =>
  scored === 'votes'
    ? plural(score, { one: '# röst', other: '# röster' })
    : plural(score, { one: '# poäng', other: '# poäng' });

/** Why a project was funded or not, in a sentence or two. */
export function whyWords(teller: OutcomeTeller, { id, cost, votes, why }: CountedProject): string {
  const { money, project } = teller;
  switch (why.kind) {
    case 'funded':
      return fundedWords(why.stage);
    case 'partly-covered': {
      const rest = money(why.toFind);
      return t`Pengarna räckte inte hela vägen: ${rest} måste hittas på annat håll.`;
    }
    case 'undecided':
      return t`Det står lika, och inget har avgjort.`;
    case 'no-support':
      return votes === 0 ? t`Ingen röstade på förslaget.` : t`Förslagets poäng blev noll tillsammans.`;
    case 'below-minimum': {
      const [needed, has] = [scoreWords(why.needed, teller.scored), number(why.has)];
      return t`Ett förslag behövde minst ${needed} för att komma i fråga. Det här fick ${has}.`;
    }
    case 'over-budget': {
      const budget = money(teller.budget);
      return t`Det kostar mer än hela budgeten på ${budget}.`;
    }
    case 'does-not-fit': {
      const [left, short] = [money(why.left), money(why.missing)];
      return why.left === 0
        ? t`Pengarna var slut när det blev dess tur.`
        : t`Bara ${left} fanns kvar när det blev dess tur. Det fattades ${short}.`;
    }
    case 'stopped': {
      const left = money(why.left);
      const by = project(why.stoppedBy);
      return why.stoppedBy === id
        ? t`Det stod på tur, men rymdes inte i de ${left} som fanns kvar. Där slutar räkningen enligt reglerna.`
        : t`Räkningen slutade enligt reglerna vid ${by}, som inte rymdes i de ${left} som fanns kvar.`;
    }
    case 'tier-full': {
      if (why.upTo === null) return t`Kvoten för förslag av den här storleken var fylld.`;
      const most = money(why.upTo);
      return t`Kvoten för förslag som kostar högst ${most} var fylld.`;
    }
    case 'area-full': {
      const [area, left] = [teller.area(why.area), money(Math.max(0, why.left))];
      return t`${area} får inte ta hur mycket som helst av budgeten. Av områdets del var ${left} kvar.`;
    }
    case 'excluded': {
      const by = project(why.by);
      return t`Bara ett av de två kan byggas, och ${by} kom före.`;
    }
    case 'left-out':
      return t`Ingen lista med det här förslaget får lika mycket stöd tillsammans.`;
    case 'costs-nothing':
      return t`Det kostar ingenting, och regeln väger förslag efter vad de kostar. Det får avgöras för sig.`;
    case 'too-little-support': {
      const short = money(why.missing);
      const { percent } = why;
      return plural(votes, {
        one: `Den enda som röstade på det kunde betala ${percent} % av kostnaden med sin del av budgeten. Det fattades ${short}.`,
        other: `De # som röstade på det kunde tillsammans betala ${percent} % av kostnaden med sina delar av budgeten. Det fattades ${short}.`,
      });
    }
    case 'money-spent': {
      const [went, left, own] = [spentWords(teller, why.on), money(why.left), money(cost)];
      return t`De som röstade på det hade redan betalat för förslag med starkare stöd: ${went}. Kvar hade de ${left}, av ${own}.`;
    }
    default:
      return why satisfies never;
  }
}

function fundedWords(stage: 'votes' | 'equal-shares' | 'phragmen' | 'completion'): string {
  switch (stage) {
    case 'votes':
      return t`Det rymdes i pengarna när det blev dess tur.`;
    case 'equal-shares':
      return t`De som röstade på det kunde betala det med sina delar av budgeten.`;
    case 'phragmen':
      return t`Det stod på tur när kostnaden delades lika mellan dem som röstade.`;
    case 'completion':
      return t`Det rymdes i pengarna som blev över till sist.`;
    default:
      return stage satisfies never;
  }
}

/** How many projects a sentence names before it only counts the rest. */
const NAMED = 3;

function spentWords({ money, project }: OutcomeTeller, spent: readonly Spent[]): string {
  const named = spent.slice(0, NAMED).map((each) => {
    const [name, amount] = [project(each.project), money(each.amount)];
    return `${name} (${amount})`;
  });
  const rest = spent.slice(NAMED);
  if (rest.length === 0) return listWords(named);
  const amount = money(rest.reduce((sum, each) => sum + each.amount, 0));
  const others = plural(rest.length, { one: `ett till (${amount})`, other: `# andra (${amount})` });
  return listWords([...named, others]);
}

/** What would have been enough for a project that lost; empty where nothing can be said. */
export function enoughWords({ money, scored, shares }: OutcomeTeller, { enough }: CountedProject): string {
  if (!enough) return '';
  const cost = enough.cost === null ? '' : money(enough.cost);
  const more = enough.votes === null ? '' : moreWords(enough.votes, shares ? 'shares' : scored);
  if (more === '') return cost === '' ? '' : t`Det hade räckt med en kostnad på högst ${cost}.`;
  return cost === ''
    ? t`Det hade räckt med ${more}.`
    : t`Det hade räckt med ${more}, eller med en kostnad på högst ${cost}.`;
}

function moreWords(votes: number, what: 'shares' | OutcomeTeller['scored']): string {
  switch (what) {
    case 'shares':
      return plural(votes, {
        one: 'en till som röstat på det och hade sin del kvar',
        other: '# till som röstat på det och hade sin del kvar',
      });
    case 'votes':
      return plural(votes, { one: 'en röst till', other: '# röster till' });
    case 'points':
      return plural(votes, { one: '# poäng till', other: '# poäng till' });
    default:
      return what satisfies never;
  }
}

/** What of a ballot point never came, or never agreed: a kind of thing that each of them owes the office. */
export function lostWords(
  what: 'closing' | 'form' | 'bags' | 'tablet' | 'sheets' | 'bundle' | 'seals',
): string {
  switch (what) {
    case 'closing':
      return t`En plattas besked om att den är stängd`;
    case 'form':
      return t`Stängningsformuläret`;
    case 'bags':
      return t`Förseglade röster från en platta`;
    case 'tablet':
      return t`Formulärets siffror om en platta`;
    case 'sheets':
      return t`Sedlar ur lådan`;
    case 'bundle':
      return t`En bunt sedlar`;
    case 'seals':
      return t`En förseglings nummer`;
    default:
      return what satisfies never;
  }
}
