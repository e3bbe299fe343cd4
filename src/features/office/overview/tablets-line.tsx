import { plural, t } from '@lingui/core/macro';
import { CloudCheck, CloudOff, TabletSmartphone } from 'lucide-preact';
import { clock } from '../../../i18n/format.ts';
import { Notice } from '../../../ui/notice.tsx';
import { to } from '../place.ts';
import type { Tablet } from '../tablets/tablet-list.ts';
import { type Failure, failureWords } from '../words/problem-words.ts';

export type TabletsLineProps = {
  tablets: readonly Tablet[];
  /** Why nothing newer is known of them. */
  failure: Failure | undefined;
  timeZone: string;
};

/** All tablets in a sentence: whether everything has arrived, and if not, which one waits. */
export function TabletsLine({ tablets, failure, timeZone }: TabletsLineProps) {
  const inUse = tablets.filter((tablet) => !tablet.revoked);
  const count = plural(inUse.length, { one: '# platta', other: '# plattor' });
  if (inUse.length === 0) return null;
  if (inUse.every((tablet) => tablet.lastContact === undefined)) {
    return (
      <Notice kind="info" icon={CloudOff} title={count} href={to.tablets}>
        {failure === undefined ? t`Frågar servern hur det går för dem.` : failureWords(failure)}
      </Notice>
    );
  }
  const waiting = inUse.filter((tablet) => (tablet.waiting ?? 0) > 0);
  if (waiting.length === 0) {
    return (
      <Notice kind="success" icon={CloudCheck} title={t`${count} · allt framme`} href={to.tablets}>
        {t`Så som plattorna sade när de senast hördes av.`}
      </Notice>
    );
  }
  return (
    <Notice kind="info" icon={TabletSmartphone} title={t`${count} · allt är inte framme`} href={to.tablets}>
      {waiting.map((tablet) => (
        <WaitingTablet key={tablet.id} tablet={tablet} timeZone={timeZone} />
      ))}
    </Notice>
  );
}

function WaitingTablet({ tablet, timeZone }: { tablet: Tablet; timeZone: string }) {
  const name = tablet.number ?? '?';
  const entries = plural(tablet.waiting ?? 0, { one: '# väntar', other: '# väntar' });
  const last = tablet.lastContact ? clock(tablet.lastContact, timeZone) : undefined;
  return (
    <p>
      {last === undefined ? t`Platta ${name}: ${entries}` : t`Platta ${name}: ${entries}, senast ${last}`}
    </p>
  );
}
