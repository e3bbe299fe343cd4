import type { Cycle } from '../cycle/cycle.ts';
import type { State } from '../log/state.ts';
import { type PlannedStreetEvent, plannedEvents } from '../meeting/street-event.ts';
import { type Bundle, bundlesOf } from './bundle.ts';
import { type Closing, type OtherTablet, standingClosings, type TabletFigures } from './closing.ts';
import { isSigned, type Loss } from './loss.ts';
import { questionsOf } from './question.ts';

/**
 * One thing that must be at the office before the count. `closing`: a tablet's own word that it is done. `form`: the
 * form of the point. `bags`: a tablet's envelopes. `tablet`: what the form says of another tablet, and how
 * many of those figures that tablet says itself. `sheets`: the papers of the box, typed in. `bundle`: a bundle that is not finished. `seals`: a
 * seal number that another point names too. Expected and arrived are counts of what the words say.
 */
export type ManifestItem = {
  readonly key: string;
  readonly event: string;
  readonly what: 'closing' | 'form' | 'bags' | 'tablet' | 'sheets' | 'bundle' | 'seals';
  /** The author whose tablet it is about. */
  readonly tablet?: string | undefined;
  /** The bundle that it is about, and its number: on two tablets, or of two styles, numbers may be the same. */
  readonly bundle?: string | undefined;
  readonly number?: number | undefined;
  readonly seal?: string | undefined;
  readonly expected: number;
  readonly arrived: number;
  readonly stage: 'here' | 'missing' | 'differs' | 'lost';
  readonly loss?: Loss | undefined;
};

export type ManifestPoint = {
  readonly event: PlannedStreetEvent;
  readonly closings: readonly Closing[];
  readonly items: readonly ManifestItem[];
};

/** All that must have arrived, point by point. The count may begin when nothing in it is missing or differs. */
export type Manifest = { readonly points: readonly ManifestPoint[]; readonly complete: boolean };

/** What a manifest is made of. */
type Known = Pick<State, 'events' | 'devices' | 'batches' | 'checkIns' | 'bags' | 'points' | 'losses'>;

type Found = Omit<ManifestItem, 'key' | 'event' | 'stage' | 'loss'>;

/** What every ballot point of a cycle owes the office, and what has come. Ballot points are events of that kind. */
export function manifestOf(state: Known, cycle: Cycle): Manifest {
  const bundles = bundlesOf(state.batches.values(), cycle.id, (style) => questionsOf(cycle, style));
  const events = plannedEvents(state.events, cycle.id).filter(
    ({ id, plan }) => plan.kind === 'ballot-point' || bundles.some((bundle) => bundle.event === id),
  );
  const letIn = tabletsByPoint(state.checkIns);
  const points = events.map((event) => {
    const closings = standingClosings(state.points.get(event.id));
    const own = bundles.filter((bundle) => bundle.event === event.id);
    const found =
      event.plan.kind === 'ballot-point'
        ? [
            ...owedBy(state, event.id, closings, own, letIn.get(event.id) ?? []),
            ...sealsTwice(state, event.id, closings),
          ]
        : [];
    const items = [...found, ...unfinished(own)].map((each) => judged(each, event.id, state.losses));
    return { event, closings, items };
  });
  const complete = points.every(({ items }) =>
    items.every(({ stage }) => stage === 'here' || stage === 'lost'),
  );
  return { points, complete };
}

function judged(found: Found, event: string, losses: ReadonlyMap<string, Loss>): ManifestItem {
  const { what, tablet, bundle, seal, expected, arrived } = found;
  const about = tablet ?? bundle ?? seal;
  const key = [event, what, ...(about === undefined ? [] : [about])].join('/');
  const loss = losses.get(key);
  const whole = expected === arrived;
  const stage = whole ? 'here' : isSigned(loss) ? 'lost' : arrived === 0 ? 'missing' : 'differs';
  return { ...found, key, event, stage, ...(loss && { loss }) };
}

function owedBy(
  state: Known,
  event: string,
  closings: readonly Closing[],
  bundles: readonly Bundle[],
  letIn: Iterable<string>,
): readonly Found[] {
  const bags = [...state.bags.values()].filter((bag) => bag.event === event);
  const forms = closings.flatMap(({ form }) => form ?? []);
  const others = forms.flatMap((form) => form.others);
  const byNumber = new Map(
    [...state.devices.values()].map(({ id, enrolled }) => [enrolled?.number, `device:${id}`]),
  );
  const named = others.map((other) => ({
    ...other,
    author: byNumber.get(other.tablet) ?? `#${other.tablet}`,
  }));
  const tablets = new Set([
    ...closings.map(({ author }) => author),
    ...letIn,
    ...bags.map(({ author }) => author),
    ...named.map(({ author }) => author),
  ]);
  const papers = forms.reduce((sum, form) => sum + form.papers.inBox, 0);
  const typed = bundles.flatMap(({ sheets }) => sheets).filter(({ content }) => content.as !== 'spoiled');
  return [
    { what: 'form', expected: 1, arrived: forms.length },
    ...[...tablets].sort().flatMap((tablet): Found[] => {
      const closing = closings.find(({ author }) => author === tablet);
      const arrived = bags.filter(({ author }) => author === tablet);
      const envelopes = arrived.reduce((sum, bag) => sum + bag.envelopes, 0);
      const said = named.find(({ author }) => author === tablet);
      const owed: Found[] = [{ what: 'closing', tablet, expected: 1, arrived: closing ? 1 : 0 }];
      if (closing) owed.push({ what: 'bags', tablet, expected: closing.figures.sealed, arrived: envelopes });
      if (closing && said)
        owed.push({
          what: 'tablet',
          tablet,
          expected: SAID.length,
          arrived: agreeing(said, closing.figures),
        });
      return owed;
    }),
    ...(forms.length > 0 ? [{ what: 'sheets' as const, expected: papers, arrived: typed.length }] : []),
  ];
}

/** At which points which tablets let somebody in, in one walk: a city has half a million check-ins. */
function tabletsByPoint(checkIns: Known['checkIns']): ReadonlyMap<string, ReadonlySet<string>> {
  const tablets = new Map<string, Set<string>>();
  for (const { author, made } of checkIns.values()) {
    if (!made) continue;
    const known = tablets.get(made.event);
    if (known) known.add(author);
    else tablets.set(made.event, new Set([author]));
  }
  return tablets;
}

/** The figures that the form repeats of another tablet. */
const SAID = ['checkedIn', 'left', 'sealed'] as const;

const agreeing = (said: OtherTablet, figures: TabletFigures): number =>
  SAID.filter((figure) => said[figure] === figures[figure]).length;

/** Bundles that are not done: nothing of them counts yet. */
const unfinished = (bundles: readonly Bundle[]): readonly Found[] =>
  bundles.flatMap(({ key: bundle, stage, number }) =>
    stage === 'counted' ? [] : [{ what: 'bundle' as const, bundle, number, expected: 1, arrived: 0 }],
  );

/** Seals of this point that another point names too: one of the two forms is wrong, or a box has been somewhere else. */
function sealsTwice(state: Known, event: string, closings: readonly Closing[]): readonly Found[] {
  const elsewhere = new Set<string>();
  for (const point of state.points.values()) {
    if (point.id === event) continue;
    for (const { form } of standingClosings(point)) for (const seal of form?.seals ?? []) elsewhere.add(seal);
  }
  const own = closings.flatMap(({ form }) => form?.seals ?? []);
  return own.flatMap((seal) =>
    elsewhere.has(seal) ? [{ what: 'seals' as const, seal, expected: 1, arrived: 2 }] : [],
  );
}
