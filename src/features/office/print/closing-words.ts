import { plural, t } from '@lingui/core/macro';
import { number } from '../../../i18n/format.ts';

/** What was counted at a ballot point, over all its tablets. `blank` are among those in the box. */
export type ClosingFigures = {
  readonly checkedIn: number;
  readonly left: number;
  readonly sealed: number;
  /** Votes on tablets cast with a chosen helper. */
  readonly assisted: number;
  readonly inBox: number;
  readonly spoiled: number;
  readonly blank: number;
  readonly unused: number;
  readonly received: number;
};

type Row = { readonly label: string; readonly value: number };

/** The figures in the order of the form: those checked in are counted before the box is opened. */
export const figureRows = (figures: ClosingFigures): readonly Row[] => [
  { label: t`Avprickade, räknat innan lådan öppnades`, value: figures.checkedIn },
  { label: t`Sedlar i lådan`, value: figures.inBox },
  { label: t`Kasserade sedlar`, value: figures.spoiled },
  { label: t`Blanka sedlar, bland dem i lådan`, value: figures.blank },
  { label: t`Gick utan att rösta`, value: figures.left },
  { label: t`Förseglade röster på plattorna`, value: figures.sealed },
  { label: t`Röster på plattorna med någon som hjälpte till`, value: figures.assisted },
  { label: t`Oanvända sedlar`, value: figures.unused },
  { label: t`Mottagna sedlar`, value: figures.received },
];

/** A sum in words: both sides with what they are made of, and whether they agree. */
export type ClosingSum = {
  readonly title: string;
  readonly left: string;
  readonly right: string;
  readonly verdict: string;
  readonly agrees: boolean;
};

/** Both sums spelled out: of voters, and of ballot papers. Nothing is ever corrected by the machine. */
export function sumWords(figures: ClosingFigures): readonly ClosingSum[] {
  const letIn = figures.checkedIn - figures.left;
  const voted = figures.inBox + figures.sealed;
  const accounted = figures.inBox + figures.spoiled + figures.unused;
  const checkedIn = number(figures.checkedIn);
  const left = number(figures.left);
  const inBox = number(figures.inBox);
  const sealed = number(figures.sealed);
  const spoiled = number(figures.spoiled);
  const unused = number(figures.unused);
  const received = number(figures.received);
  const [stayed, cast, found] = [number(letIn), number(voted), number(accounted)];
  return [
    {
      title: t`De som röstade`,
      left: t`${checkedIn} avprickade − ${left} som gick = ${stayed}`,
      right: t`${inBox} i lådan + ${sealed} på plattorna = ${cast}`,
      ...verdict(letIn, voted),
    },
    {
      title: t`Sedlarna`,
      left: t`${received} mottagna`,
      right: t`${inBox} i lådan + ${spoiled} kasserade + ${unused} oanvända = ${found}`,
      ...verdict(figures.received, accounted),
    },
  ];
}

function verdict(one: number, other: number): Pick<ClosingSum, 'verdict' | 'agrees'> {
  if (one === other) return { verdict: t`Stämmer`, agrees: true };
  const gap = Math.abs(one - other);
  return { verdict: plural(gap, { one: 'Skiljer #', other: 'Skiljer #' }), agrees: false };
}
