import { t } from '@lingui/core/macro';
import { EyeOff } from 'lucide-preact';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { to } from '../place.ts';
import { BatchTable } from './batch-table.tsx';
import type { BundleRow } from './bundle-row.ts';
import type { Preview } from './preview.ts';
import { PreviewCard } from './preview-card.tsx';
import css from './batches.module.css';

export type VoteProps = {
  /** Undefined while nobody may know how people vote. */
  previews: readonly { readonly preview: Preview; readonly areaName: string }[] | undefined;
  bundles: readonly BundleRow[];
  currency: string;
  locale: string;
};

/** Paper as it comes in: every bundle, and a running preview per contest where all of it is read aloud anyway. */
export function VoteView({ previews, bundles, currency, locale }: VoteProps) {
  return (
    <>
      <PageHeader
        kicker={<a href={to.vote}>{t`Röstning`}</a>}
        title={t`Papperssedlar`}
        lead={t`Röstsedlar på papper, så som de har skrivits in på plattorna.`}
      />
      {previews ? (
        <>
          <Notice kind="info" icon={EyeOff} title={t`Förhandsvisning, inte ett resultat`}>
            {t`Bara samordnare ser det här. Det får inte visas för invånare eller förtroendevalda medan röstningen pågår. Siffrorna ändras tills alla buntar har kommit in och räkningen är gjord.`}
          </Notice>
          <div class={css['previews']}>
            {previews.map(({ preview, areaName }) => (
              <PreviewCard
                key={preview.contest.id}
                preview={preview}
                areaName={areaName}
                currency={currency}
              />
            ))}
          </div>
        </>
      ) : (
        <Notice kind="info" icon={EyeOff} title={t`Inga ställningar visas`}>
          {t`Hur rösterna fördelar sig syns inte för någon förrän räkningen är gjord.`}
        </Notice>
      )}
      <BatchTable rows={bundles} locale={locale} />
    </>
  );
}
