import { t } from '@lingui/core/macro';
import { EyeOff } from 'lucide-preact';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { BatchTable } from './batch-table.tsx';
import type { BundleRow } from './bundle-row.ts';
import type { Preview } from './preview.ts';
import { PreviewCard } from './preview-card.tsx';
import css from './batches.module.css';

export type VoteProps = {
  kicker: string;
  previews: readonly { readonly preview: Preview; readonly areaName: string }[];
  bundles: readonly BundleRow[];
  currency: string;
  locale: string;
};

/** The vote as it comes in: a running preview per contest, for coordinators alone, and every bundle. */
export function VoteView({ kicker, previews, bundles, currency, locale }: VoteProps) {
  return (
    <>
      <PageHeader
        kicker={kicker}
        title={t`Röstning`}
        lead={t`Röstsedlar på papper, så som de har skrivits in på plattorna.`}
      />
      <Notice kind="info" icon={EyeOff} title={t`Förhandsvisning, inte ett resultat`}>
        {t`Bara samordnare ser det här. Det får inte visas för invånare eller förtroendevalda medan röstningen pågår. Siffrorna ändras tills alla buntar har kommit in och räkningen är gjord.`}
      </Notice>
      <div class={css['previews']}>
        {previews.map(({ preview, areaName }) => (
          <PreviewCard key={preview.contest.id} preview={preview} areaName={areaName} currency={currency} />
        ))}
      </div>
      <BatchTable rows={bundles} locale={locale} />
    </>
  );
}
