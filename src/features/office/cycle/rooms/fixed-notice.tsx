import { t } from '@lingui/core/macro';
import { Lock } from 'lucide-preact';
import { LinkButton } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { useCycle, useOffice } from '../../office-context.ts';
import { to } from '../../place.ts';
import { shortTime } from '../../words/short-time.ts';

/** Why nothing here can be changed: the vote is open. */
export function FixedNotice() {
  const { state, now } = useOffice();
  const cycle = useCycle();
  const opening = state.openings.get(cycle.id);
  const since = opening ? shortTime(opening.at, cycle.timeZone, now) : '';
  return (
    <Notice
      kind="info"
      icon={Lock}
      title={t`Det här ligger fast sedan ${since}`}
      actions={<LinkButton href={to.frame}>{t`Se vad som gäller`}</LinkButton>}
    >
      {t`Röstningen är öppen. Det som invånarna röstar om, pengarna det gäller och reglerna det räknas efter får inte ändras under dem.`}
    </Notice>
  );
}
