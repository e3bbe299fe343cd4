import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { useOffice } from '../office-context.ts';
import { to } from '../place.ts';
import { mayCoordinate } from '../rights.ts';

/** What only coordinators write: others are told so. */
export function CoordinatorsDecide({ title, children }: { title: string; children: ComponentChildren }) {
  const { office } = useOffice();
  if (mayCoordinate(office.member)) return <>{children}</>;
  return (
    <>
      <PageHeader kicker={<a href={to.decision}>{t`Beslut`}</a>} title={title} />
      <Notice kind="info" title={t`Det här gör en samordnare`}>
        {t`Besluten kan alla läsa. Säg till en samordnare om något ska skrivas in eller rättas.`}
      </Notice>
    </>
  );
}
