import { t } from '@lingui/core/macro';
import { CalendarX, DoorClosed, Hourglass } from 'lucide-preact';
import { LinkButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FailedState } from '../../../ui/failed-state.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { to } from '../place.ts';

/** Why nobody can be let in on this tablet now. */
export function NobodyIn({ why }: { why: 'no-point' | 'not-open' | 'closed' }) {
  const words = {
    'no-point': {
      icon: CalendarX,
      title: t`Den här träffen är inget röstställe`,
      advice: t`Välj röststället bland träffarna om det är där du står.`,
    },
    'not-open': {
      icon: Hourglass,
      title: t`Röstningen har inte öppnat`,
      advice: t`Samordnaren öppnar den på kontoret. Plattan får veta det nästa gång den har nät.`,
    },
    closed: {
      icon: DoorClosed,
      title: t`Röststället är stängt på den här plattan`,
      advice: t`Ska det öppnas igen gör samordnaren det på kontoret, med en anledning.`,
    },
  }[why];
  return (
    <Screen top={<TopBar back={{ label: t`Tillbaka`, href: to.home }} />}>
      <PageHeader title={t`Pricka av`} />
      <EmptyState
        icon={words.icon}
        title={words.title}
        action={
          why === 'no-point' ? <LinkButton href={to.events}>{t`Välj en annan träff`}</LinkButton> : undefined
        }
      >
        {words.advice}
      </EmptyState>
    </Screen>
  );
}

/** The ballot box is being opened, or does not open. */
export function BoxNotThere({ failed, onAgain }: { failed: boolean; onAgain: () => void }) {
  return (
    <Screen top={<TopBar back={{ label: t`Tillbaka`, href: to.home }} />}>
      <PageHeader title={t`Pricka av`} />
      {failed ? (
        <FailedState
          title={t`Plattan kom inte åt sin röstlåda`}
          kept={t`Röster som är lagda ligger kvar.`}
          advice={t`Försök igen, eller starta om appen. Hjälper det inte: låt väljarna rösta på papper eller på en annan platta.`}
          retry={{ label: t`Försök igen`, onClick: onAgain }}
        />
      ) : (
        <LoadingState what={t`Öppnar röstlådan`} />
      )}
    </Screen>
  );
}
