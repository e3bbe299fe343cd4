import { t } from '@lingui/core/macro';
import { useLocation } from 'preact-iso';
import { LinkButton } from '../../../ui/button.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { useField } from '../field-context.ts';
import { to } from '../place.ts';
import { EventChoice } from './event-choice.tsx';
import { useEventChoice } from './use-event-choice.ts';

/** Chooses another event, or opens a closed one again. */
export function EventsScreen() {
  const { event, tablet } = useField();
  const { route } = useLocation();
  const choice = useEventChoice(() => route(to.home));
  return (
    <Screen
      top={
        <TopBar
          {...(event
            ? { back: { label: t`Tillbaka`, href: to.home } }
            : { brand: t`Platta ${tablet.number}` })}
          end={
            <LinkButton kind="quiet" href={to.settings}>
              {t`Inställningar`}
            </LinkButton>
          }
        />
      }
    >
      <PageHeader
        title={t`Vilken träff är du på?`}
        lead={t`Det som samlas in hamnar på den träff du väljer.`}
      />
      <EventChoice {...choice} />
      <LinkButton href={to.sync}>{t`Se vad som är sparat och skickat`}</LinkButton>
    </Screen>
  );
}
