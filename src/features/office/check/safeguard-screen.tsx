import { t } from '@lingui/core/macro';
import { type SafeguardName, safeguardOf } from '../../../domain/cycle/safeguard.ts';
import { dotted } from '../../../i18n/dotted.ts';
import { day } from '../../../i18n/format.ts';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { useCycle, useOffice } from '../office-context.ts';
import { to } from '../place.ts';
import { mayCoordinate } from '../rights.ts';
import css from './check.module.css';
import { SafeguardForm } from './safeguard-form.tsx';
import { safeguardWords } from './safeguard-words.ts';

/** One of the texts that ideas wait for: coordinators write it in as it was adopted, others read it. */
export function SafeguardScreen({ about }: { about: SafeguardName }) {
  const { office, state } = useOffice();
  const cycle = useCycle();
  const held = safeguardOf(state.safeguards, cycle.id, about);
  const { title, lead } = safeguardWords(about);
  const revision = held?.revision ?? 0;
  return (
    <>
      <PageHeader kicker={<a href={to.check}>{t`Kontroll`}</a>} title={title} lead={lead} />
      {mayCoordinate(office.member) ? (
        <SafeguardForm key={about} about={about} held={held} />
      ) : held ? (
        <Card
          title={t`Version ${revision}`}
          note={dotted(held.by, day(held.day), ...(held.caseNumber === undefined ? [] : [held.caseNumber]))}
        >
          <p class={css['adopted']} dir="auto">
            {held.text}
          </p>
        </Card>
      ) : (
        <Notice kind="info" title={t`Inte antagen än`}>
          {t`En samordnare skriver in den när den är antagen.`}
        </Notice>
      )}
    </>
  );
}
