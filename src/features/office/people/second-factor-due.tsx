import { t } from '@lingui/core/macro';
import { Shield } from 'lucide-preact';
import { dateTime } from '../../../i18n/format.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useOffice, useTimeZone } from '../office-context.ts';
import { to } from '../place.ts';
import { useWatched } from '../use-watched.ts';

const WATCH_EVERY = 300_000;

/** Tells whoever lacks the second factor that is asked for, on every page, by when. */
export function SecondFactorDue() {
  const { office } = useOffice();
  const timeZone = useTimeZone();
  const { value } = useWatched(() => office.api.account(), WATCH_EVERY);
  if (!value || value.way === 'provider' || value.secondFactor || value.askedFrom === null) return null;
  const when = dateTime(value.askedFrom, timeZone);
  return (
    <Notice kind="warning" icon={Shield} title={t`Slå på tvåstegsinloggning`} href={to.account}>
      {t`Alla behöver den från ${when}. Det tar några minuter.`}
    </Notice>
  );
}
