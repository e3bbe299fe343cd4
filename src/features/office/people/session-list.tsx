import { t } from '@lingui/core/macro';
import { MonitorSmartphone } from 'lucide-preact';
import type { StaffSession } from '../../../wire/account.ts';
import type { SignInWay } from '../../../wire/sign-in.ts';
import { dateTime } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { List, ListRow } from '../../../ui/list.tsx';

export type SessionListProps = {
  sessions: readonly StaffSession[];
  /** The one that looks. It is ended by signing out. */
  here?: string | undefined;
  timeZone: string;
  /** The id of the one that is being ended. */
  busy: string | undefined;
  onEnd: (session: StaffSession) => void;
};

/** The browsers in which somebody is signed in. */
export function SessionList({ sessions, here, timeZone, busy, onEnd }: SessionListProps) {
  if (sessions.length === 0)
    return <EmptyState icon={MonitorSmartphone} title={t`Inte inloggad någonstans`} />;
  return (
    <List look="plain" label={t`Inloggningar`}>
      {sessions.map((session) => (
        <ListRow
          key={session.id}
          dense
          title={session.browser === '' ? t`Okänd webbläsare` : session.browser}
          note={sinceWords(
            wayName(session.way),
            dateTime(session.began, timeZone),
            dateTime(session.used, timeZone),
          )}
          end={
            session.id === here ? (
              t`den här`
            ) : (
              <Button kind="quiet" busy={busy === session.id} onClick={() => onEnd(session)}>
                {t`Avsluta`}
              </Button>
            )
          }
        />
      ))}
    </List>
  );
}

const sinceWords = (way: string, began: string, used: string): string =>
  t`Inloggad ${way} ${began}, senast förlängd ${used}.`;

/** By which way, as it stands in a sentence. */
const wayName = (way: SignInWay): string => (way === 'provider' ? t`med kommunens konto` : t`med lösenord`);
