import { t } from '@lingui/core/macro';
import { Lock } from 'lucide-preact';
import { phaseOpeningOf } from '../../../../domain/cycle/phase-opening.ts';
import { LinkButton } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { useCycle, useOffice } from '../../office-context.ts';
import { to } from '../../place.ts';
import { shortTime } from '../../words/short-time.ts';

/** Why nothing here can be changed: a step that rests on it is open. */
export function FixedNotice({ by }: { by: 'development' | 'vote' }) {
  const { state, now } = useOffice();
  const cycle = useCycle();
  const opening =
    by === 'vote'
      ? state.openings.get(cycle.id)
      : phaseOpeningOf(state.phaseOpenings, cycle.id, 'development');
  const since = opening ? shortTime(opening.at, cycle.timeZone, now) : '';
  return (
    <Notice
      kind="info"
      icon={Lock}
      title={t`Det här ligger fast sedan ${since}`}
      actions={<LinkButton href={to.frame}>{t`Se vad som gäller`}</LinkButton>}
    >
      {by === 'vote'
        ? t`Röstningen är öppen. Det som invånarna röstar om, pengarna det gäller och reglerna det räknas efter får inte ändras under dem.`
        : t`Bearbetningen är öppen. Alla idéer ska vägas mot samma kriterier.`}
    </Notice>
  );
}
