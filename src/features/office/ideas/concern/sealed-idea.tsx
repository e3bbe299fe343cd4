import { t } from '@lingui/core/macro';
import { HeartHandshake } from 'lucide-preact';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { to } from '../../place.ts';

/** What is left of an idea that was sealed as a concern. */
export function SealedIdea() {
  return (
    <>
      <PageHeader kicker={<a href={to.concerns}>{t`Oro`}</a>} title={t`En förseglad oro`} />
      <EmptyState icon={HeartHandshake} title={t`Orden är förseglade`}>
        {t`Det här var oro för en människa. En person på kommunen kan läsa den, och ingen annan.`}
      </EmptyState>
    </>
  );
}
