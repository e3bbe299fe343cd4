import { plural, t } from '@lingui/core/macro';
import { number } from '../../../i18n/format.ts';
import type { PillState } from '../../../ui/pill.tsx';
import { to } from '../place.ts';
import type { PointsPart, Stage, VotePart } from './vote-parts.ts';

/** A part of the vote as it is read: its name, where it stands, and where it is done. */
export type SaidPart = {
  readonly title: string;
  readonly more: string;
  readonly href: string;
  readonly pill: { readonly state: PillState; readonly words: string };
  /** What the button says where it is the next thing to do. */
  readonly act: string;
};

/** A part of the vote in words; `when` says an instant. */
export function partWords(part: VotePart, when: (instant: string) => string): SaidPart {
  return { ...about(part, when), pill: pillFor(part) };
}

function about(part: VotePart, when: (instant: string) => string): Omit<SaidPart, 'pill'> {
  switch (part.part) {
    case 'key':
      return { title: t`Räknenyckel`, more: keyWords(part), href: to.countKey, act: keyAct(part) };
    case 'slips': {
      const slips = plural(part.slips, { one: '# röstkod', other: '# röstkoder' });
      const batches = plural(part.batches, { one: '# tryckning', other: '# tryckningar' });
      return {
        title: t`Röstkoder`,
        more: part.slips > 0 ? t`${slips} i ${batches}.` : slipsWanted(part.stage),
        href: to.slips,
        act: t`Tryck röstkoder`,
      };
    }
    case 'ballots': {
      const styles = plural(part.styles, { one: '# variant', other: '# varianter' });
      return {
        title: t`Röstsedlar på papper`,
        more: part.styles > 0 ? t`${styles} att skriva ut.` : t`Ramarna har ingen röstsedelsvariant än.`,
        href: to.ballots,
        act: t`Skriv ut röstsedlar`,
      };
    }
    case 'opening': {
      const missing = plural(part.obstacles, { one: '# sak saknas', other: '# saker saknas' });
      const opened = part.at === undefined ? '' : when(part.at);
      const ready = part.obstacles === 0 ? t`Allt som behövs är på plats.` : t`${missing} innan det går.`;
      return {
        title: t`Öppna röstningen`,
        more: part.at === undefined ? ready : t`Öppnades ${opened}. Omröstningar och regler står fast.`,
        href: to.opening,
        act: t`Öppna röstningen`,
      };
    }
    case 'points':
      return {
        title: t`Röstställen`,
        more: pointsWords(part),
        href: part.points === 0 ? to.newEvent : to.points,
        act: t`Planera ett röstställe`,
      };
    case 'paper': {
      const counted = number(part.counted);
      const bundles = plural(part.bundles, { one: '# bunt', other: '# buntar' });
      return {
        title: t`Papperssedlar`,
        more: part.bundles === 0 ? t`Inga buntar har kommit in än.` : t`${counted} av ${bundles} är klara.`,
        href: to.paper,
        act: t`Se buntarna`,
      };
    }
    case 'double-votes':
      return {
        title: t`Dubbelröster`,
        more: doubleWords(part.stage, part.run),
        href: to.doubleVotes,
        act: part.run === 'proposed' ? t`Granska och bekräfta` : t`Sök dubbelröster`,
      };
  }
}

function keyWords({ tested, of, stage }: Extract<VotePart, { part: 'key' }>): string {
  if (of === 0) return t`Inte gjord än. Den låser rösterna tills räkningen.`;
  if (stage === 'done') return t`Gjord, och alla delar är lästa tillbaka.`;
  return t`Gjord, men bara ${tested} av ${of} delar är lästa tillbaka.`;
}

const keyAct = ({ of }: Extract<VotePart, { part: 'key' }>): string =>
  of === 0 ? t`Gör räknenyckeln` : t`Läs tillbaka delarna`;

const slipsWanted = (stage: Stage): string =>
  stage === 'now'
    ? t`Inga är tryckta än. De släpper in den som ska rösta.`
    : t`Inga är tryckta. De behövs för den som har skyddade personuppgifter.`;

function pointsWords({ points, whole, held, stage }: PointsPart): string {
  if (points === 0) return t`Inget röstställe är planerat. Planera en träff av slaget röstställe.`;
  if (stage === 'later')
    return plural(points, { one: '# röstställe är planerat.', other: '# röstställen är planerade.' });
  if (stage === 'done')
    return plural(points, {
      one: 'Allt är framme från # röstställe.',
      other: 'Allt är framme från # röstställen.',
    });
  const waits = plural(held, { one: '# sak fattas', other: '# saker fattas' });
  const [done, of] = [number(whole), number(points)];
  return t`${done} av ${of} är klara, ${waits}.`;
}

function doubleWords(stage: Stage, run: 'none' | 'proposed' | 'confirmed'): string {
  if (run === 'confirmed') return t`Avgjorda och bekräftade av två personer.`;
  if (run === 'proposed') return t`Sökta. En andra person ska gå igenom och bekräfta.`;
  return stage === 'now'
    ? t`Allt är framme, så nu kan de sökas.`
    : t`Söks när allt är framme från röstställena.`;
}

function pillFor({ stage, part }: VotePart): SaidPart['pill'] {
  switch (stage) {
    case 'done':
      return { state: 'ok', words: part === 'opening' ? t`öppen` : t`klart` };
    case 'now':
      return { state: 'help', words: t`att göra` };
    case 'free':
      return { state: 'info', words: t`när du vill` };
    case 'going':
      return { state: 'waiting', words: t`pågår` };
    case 'later':
      return { state: 'plain', words: t`senare` };
  }
}
