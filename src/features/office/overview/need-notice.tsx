import { plural, t } from '@lingui/core/macro';
import {
  BadgeCheck,
  CalendarPlus,
  ClipboardCheck,
  DoorOpen,
  Eraser,
  Hourglass,
  History,
  HeartHandshake,
  Inbox,
  KeyRound,
  ListChecks,
  Megaphone,
  RefreshCw,
  Sigma,
  type LucideIcon,
  StickyNote,
  TabletSmartphone,
  TriangleAlert,
  UsersRound,
  WifiOff,
} from 'lucide-preact';
import { day as dayWords, listWords, number } from '../../../i18n/format.ts';
import { Notice, type NoticeKind } from '../../../ui/notice.tsx';
import { safeguardWords } from '../check/safeguard-words.ts';
import { concernsWait } from '../ideas/concern/concern-words.ts';
import { to } from '../place.ts';
import type { Tablet } from '../tablets/tablet-list.ts';
import { readinessWords } from '../events/arrange-words.ts';
import { tabletName } from '../tablets/tablet-table.tsx';
import type { Need, UnreadyTablet } from './needs.ts';

type Said = {
  readonly kind: NoticeKind;
  readonly icon: LucideIcon;
  readonly title: string;
  readonly more: string;
  readonly href: string;
};

/** An instant in a few words. */
type When = (instant: string) => string;

/** One thing that needs a person, as a notice that leads to where it is dealt with. */
export function NeedNotice({ need, when }: { need: Need; when: When }) {
  const said = wordsFor(need, when);
  return (
    <Notice kind={said.kind} icon={said.icon} title={said.title} href={said.href}>
      {said.more}
    </Notice>
  );
}

const heard = (tablet: Tablet, when: When): string => {
  if (tablet.lastContact === null || tablet.lastContact === undefined) return t`har inte hörts av än`;
  const last = when(tablet.lastContact);
  return t`hördes av senast ${last}`;
};

/** "Platta 3 har inte hörts av på ett dygn: öppna den på nätet." */
function unreadyWords({ tablet, readiness }: UnreadyTablet): string {
  const name = tabletName({ number: tablet?.number });
  return `${name} ${readinessWords(readiness)}.`;
}

function wordsFor(need: Need, when: When): Said {
  switch (need.kind) {
    case 'restored':
      return {
        kind: 'problem',
        icon: History,
        title: t`Servern är återställd`,
        more: t`Plattorna hämtar inget förrän du har gått igenom dem.`,
        href: to.restored,
      };
    case 'quarantine': {
      const since = when(need.oldest);
      return {
        kind: 'problem',
        icon: Inbox,
        title: plural(need.count, { one: '# post behöver hjälp', other: '# poster behöver hjälp' }),
        more: t`Sparade men inte inräknade. Den äldsta kom ${since}.`,
        href: to.quarantine,
      };
    }
    case 'forked': {
      const number = need.tablet.number ?? '?';
      return {
        kind: 'problem',
        icon: TriangleAlert,
        title: t`Platta ${number} finns i två exemplar`,
        more: t`Den har kopierats eller ställts tillbaka. Allt är sparat. Ta reda på var den andra är.`,
        href: to.tablets,
      };
    }
    case 'no-office-key':
      return {
        kind: 'warning',
        icon: KeyRound,
        title: t`Kontorsnyckeln är inte gjord`,
        more: t`Den behövs för att öppna backupfiler från plattorna. Det tar fem minuter.`,
        href: to.key,
      };
    case 'no-safeguards': {
      const texts = listWords(need.missing.map((about) => safeguardWords(about).title));
      return {
        kind: 'warning',
        icon: ClipboardCheck,
        title: t`Inte antaget inför idéerna`,
        more: t`Det här saknas: ${texts}.`,
        href: to.check,
      };
    }
    case 'erasure-requests': {
      const due = dayWords(need.day);
      return {
        kind: need.late ? 'problem' : 'warning',
        icon: Eraser,
        title: plural(need.count, {
          one: '# begäran om radering väntar på beslut',
          other: '# begäranden om radering väntar på beslut',
        }),
        more: need.late ? t`Svaret skulle ha kommit ${due}.` : t`Svara senast ${due}.`,
        href: to.ideaErasures,
      };
    }
    case 'concern-key':
      return {
        kind: 'warning',
        icon: HeartHandshake,
        title: t`Gör din nyckel till oro`,
        more: t`Du är utsedd att läsa det som invånare är oroliga för. Det tar fem minuter.`,
        href: to.concerns,
      };
    case 'concerns':
      return {
        kind: 'warning',
        icon: HeartHandshake,
        title: concernsWait(need.count),
        more: t`Bara du kan läsa det.`,
        href: to.concerns,
      };
    case 'unreadable':
      return {
        kind: 'warning',
        icon: RefreshCw,
        title: plural(need.count, {
          one: '# post kommer från en nyare Torg',
          other: '# poster kommer från en nyare Torg',
        }),
        more: t`De är sparade här men syns inte än. Ladda om sidan så att den uppdateras.`,
        href: to.overview,
      };
    case 'silent': {
      const number = need.tablet.number ?? '?';
      const last = heard(need.tablet, when);
      return {
        kind: 'warning',
        icon: WifiOff,
        title: t`Platta ${number} är tyst`,
        more: t`En träff har varit sedan dess: ${last}.`,
        href: to.tablets,
      };
    }
    case 'waiting': {
      const number = need.tablet.number ?? '?';
      const waiting = plural(need.count, { one: '# post väntar', other: '# poster väntar' });
      const last = heard(need.tablet, when);
      return {
        kind: 'info',
        icon: TabletSmartphone,
        title: t`Platta ${number}: ${waiting}`,
        more: t`Sparade på plattan, inte framme än. Den ${last}.`,
        href: to.tablets,
      };
    }
    case 'tablets-unready': {
      const { unready, of } = need;
      const late = number(unready.length);
      const few = plural(of, {
        one: `${late} av # platta är inte redo`,
        other: `${late} av # plattor är inte redo`,
      });
      const starts = when(need.event.plan.starts);
      const event = need.event.plan.name;
      const which = unready.map(unreadyWords).join(' ');
      return {
        kind: 'warning',
        icon: TabletSmartphone,
        title: need.tomorrow ? t`I morgon: ${few}` : t`I dag: ${few}`,
        more: t`${event}, ${starts}. ${which}`,
        href: to.event(need.event.id),
      };
    }
    case 'event-unprepared': {
      const starts = when(need.event.plan.starts);
      const event = need.event.plan.name;
      return {
        kind: 'info',
        icon: ListChecks,
        title: plural(need.tasks, { one: '# sak kvar före träffen', other: '# saker kvar före träffen' }),
        more: t`${event}, ${starts}.`,
        href: to.event(need.event.id),
      };
    }
    case 'vote-not-open':
      return {
        kind: 'warning',
        icon: DoorOpen,
        title: t`Röstningen är inte öppen`,
        more: t`Enligt ramarna röstar invånarna i dag. Se vad som återstår.`,
        href: to.vote,
      };
    case 'points-held': {
      const things = plural(need.things, { one: '# sak fattas', other: '# saker fattas' });
      return {
        kind: 'warning',
        icon: Hourglass,
        title: plural(need.points, {
          one: '# röstställe är inte helt framme',
          other: '# röstställen är inte helt framme',
        }),
        more: t`${things}. Räkningen väntar på det.`,
        href: to.points,
      };
    }
    case 'find-doubles':
      return {
        kind: 'info',
        icon: UsersRound,
        title: t`Dubbelröster ska sökas`,
        more: t`Allt är framme från röstställena.`,
        href: to.doubleVotes,
      };
    case 'set-aside-waits':
      return {
        kind: 'warning',
        icon: BadgeCheck,
        title: t`Dubbelrösterna väntar på en andra person`,
        more: t`Gå igenom vad som läggs åt sidan och bekräfta.`,
        href: to.doubleVotes,
      };
    case 'count-ready':
      return {
        kind: 'info',
        icon: Sigma,
        title: t`Räkningen kan börja`,
        more: t`Allt som ska räknas är framme, eller avskrivet av två personer.`,
        href: to.count,
      };
    case 'result-waits':
      return {
        kind: 'warning',
        icon: BadgeCheck,
        title:
          need.approved === 0
            ? t`Resultatet väntar på att två personer godkänner`
            : t`Resultatet väntar på en andra person`,
        more: t`Jämför kontrollsumman med skärmen i rummet, och godkänn.`,
        href: to.count,
      };
    case 'result-unpublished':
      return {
        kind: 'warning',
        icon: Megaphone,
        title: t`Resultatet är godkänt men inte publicerat`,
        more: t`Ingen utanför rummet ser det än.`,
        href: to.count,
      };
    case 'noted-batches':
      return {
        kind: 'info',
        icon: StickyNote,
        title: plural(need.count, {
          one: '# bunt stängdes med en anteckning',
          other: '# buntar stängdes med en anteckning',
        }),
        more: t`Läs vad som hände innan rösterna räknas.`,
        href: need.count === 1 ? to.batch(need.batch) : to.paper,
      };
    case 'no-tablets':
      return {
        kind: 'info',
        icon: TabletSmartphone,
        title: t`Ingen platta är med än`,
        more: t`Hämta en kod och skriv in den på plattan.`,
        href: to.tablets,
      };
    case 'no-event':
      return {
        kind: 'info',
        icon: CalendarPlus,
        title: t`Ingen träff är planerad`,
        more: t`Planera var och när ni ska möta invånarna.`,
        href: to.newEvent,
      };
  }
}
