import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { useOffice } from '../office-context.ts';
import { to } from '../place.ts';
import { mayCoordinate } from '../rights.ts';

export type OnlyCoordinatorsProps = { title: string; children: ComponentChildren };

/** A part of the vote that is the coordinators': others are told so. */
export function OnlyCoordinators({ title, children }: OnlyCoordinatorsProps) {
  const { office } = useOffice();
  if (mayCoordinate(office.member)) return <>{children}</>;
  return (
    <>
      <PageHeader kicker={<a href={to.vote}>{t`Röstning`}</a>} title={title} />
      <Notice kind="info" title={t`Det här gör en samordnare`}>
        {t`Säg till en av dem om något ska göras här.`}
      </Notice>
    </>
  );
}
