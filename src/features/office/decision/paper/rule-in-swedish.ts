import { absurd } from '../../../../domain/log/refusal.ts';
import type { Method } from '../../../../domain/vote/contest.ts';
import type { TieRule } from '../../../../count/bundle.ts';
import type { Rule } from '../../../../count/rule.ts';
import { counted, swedishMoney, swedishNumber } from './swedish.ts';

/** How voters marked their ballots, as a sentence. */
export function methodInSwedish(method: Method): string {
  switch (method.kind) {
    case 'approval':
      return method.votes === 1
        ? 'Varje röstande fick välja ett förslag.'
        : `Varje röstande fick välja upp till ${swedishNumber(method.votes)} olika förslag.`;
    case 'points': {
      const votes = counted(method.votes, 'röst', 'röster');
      return method.perOption === method.votes
        ? `Varje röstande hade ${votes} att fördela, och fick lägga alla på samma förslag.`
        : `Varje röstande hade ${votes} att fördela, högst ${swedishNumber(method.perOption)} på samma förslag.`;
    }
    case 'knapsack':
      return 'Varje röstande fick välja förslag som tillsammans rymdes inom budgeten.';
    case 'ranking':
      return method.ranks === 1
        ? 'Varje röstande fick välja ett förslag.'
        : `Varje röstande fick rangordna upp till ${swedishNumber(method.ranks)} förslag, det bästa först.`;
  }
}

/** How the votes were counted, as a few sentences. What a rule has beyond them stands in the result's file, and that is said. */
export function ruleInSwedish(rule: Rule, currency: string): readonly string[] {
  switch (rule.name) {
    case 'greedy':
      return greedyInSwedish(rule, currency);
    case 'equal-shares':
      return [
        'Rösterna räknades med lika delar-metoden. Varje röst fick lika stor del av budgeten.',
        'Ett förslag valdes när de som röstat på det tillsammans kunde betala vad det kostar; det förslag som fick flest röster för pengarna togs först, och kostnaden delades mellan dem som röstat på det.',
        ...(rule.completion === 'none' ? [] : [COMPLETION[rule.completion]]),
        ...(rule.comparison
          ? [
              'Utfallet jämfördes med flest röster som ryms, som hade gällt om fler röstande hade föredragit det.',
            ]
          : []),
        ...minimumInSwedish(rule.minimum),
        ...(rule.exclusive ? [EXCLUSIVE] : []),
      ];
    case 'phragmen':
      return [
        'Rösterna räknades med Phragméns metod: ett förslags kostnad bärs av dem som röstat på det, och nästa förslag är det som gör bördan så jämn som möjligt. Räkningen slutade vid det första förslag som inte rymdes.',
        ...minimumInSwedish(rule.minimum),
      ];
    case 'best-total':
      return [
        'Av alla sätt att fylla budgeten valdes det som gav de röstande mest av det som de röstat på, sammanlagt.',
        ...minimumInSwedish(rule.minimum),
      ];
    default:
      return absurd(rule);
  }
}

const COMPLETION = {
  add1: 'Varje röst fick sedan något mer, steg för steg, tills inget ytterligare förslag rymdes.',
  utilitarian: 'Pengar som var kvar gick till de förslag med flest röster som rymdes.',
  add1u:
    'Varje röst fick sedan något mer, steg för steg, och pengar som ändå var kvar gick till de förslag med flest röster som rymdes.',
} as const;

const EXCLUSIVE = 'Av förslag som utesluter varandra kunde högst ett vinna.';

type MostVotes = Extract<Rule, { name: 'greedy' }>;

function greedyInSwedish(rule: MostVotes, currency: string): readonly string[] {
  const further = rule.tiers ?? rule.areaCeilings ?? rule.priority ?? rule.extraForTies;
  return [
    `Förslagen togs i ordning efter ${MEASURE[rule.measure]}, så länge pengarna räckte.`,
    rule.fit === 'skip'
      ? 'Ett förslag som inte rymdes i det som var kvar hoppades över, och nästa prövades.'
      : 'Räkningen slutade vid det första förslag som inte rymdes i det som var kvar.',
    ...(rule.covered === undefined
      ? []
      : [`Det förslaget valdes ändå om minst ${swedishNumber(rule.covered)} % av kostnaden var täckt.`]),
    ...minimumInSwedish(rule.minimum),
    ...(rule.exclusive ? [EXCLUSIVE] : []),
    ...(rule.extraForTies === undefined
      ? []
      : [`Vid lika röstetal fick upp till ${swedishMoney(rule.extraForTies, currency)} skjutas till.`]),
    ...(further === undefined
      ? []
      : ['Regelns övriga villkor, som gränser för områden eller kostnad, står i resultatfilen.']),
  ];
}

const MEASURE: Readonly<Record<MostVotes['measure'], string>> = {
  votes: 'antalet röstande som valt dem',
  points: 'antalet röster',
  borda: 'poäng för plats i rangordningen',
  'votes-per-cost': 'antalet röstande i förhållande till kostnaden',
  'points-per-cost': 'antalet röster i förhållande till kostnaden',
  'borda-per-cost': 'poäng i förhållande till kostnaden',
};

function minimumInSwedish(minimum: MostVotes['minimum']): readonly string[] {
  if (!minimum) return [];
  const { votes, percent, byArea, costShare } = minimum;
  return [
    ...(votes === undefined ? [] : [`För att vinna krävdes minst ${counted(votes, 'röst', 'röster')}.`]),
    ...(percent === undefined
      ? []
      : [`För att vinna krävdes stöd av minst ${swedishNumber(percent)} % av de röstande.`]),
    ...(byArea || costShare !== undefined ? ['Kravet på lägsta stöd i övrigt står i resultatfilen.'] : []),
  ];
}

/** How ties were broken, as a sentence. */
export function tiesInSwedish({ by }: TieRule): string {
  const steps = by.map((step) => TIE[step]);
  return `Vid lika stöd avgjorde ${steps.join(', därefter ')}.`;
}

const TIE: Readonly<Record<TieRule['by'][number], string>> = {
  cost: 'lägre kostnad',
  votes: 'fler röster',
  draw: 'en lottning inför dem som var på plats',
  id: 'förslagets beteckning',
};
