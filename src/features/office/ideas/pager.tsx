import { t } from '@lingui/core/macro';
import { ArrowLeft, ArrowRight } from 'lucide-preact';
import { number } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import css from './ideas.module.css';

export type PagerProps = { page: number; pages: number; onPage: (page: number) => void };

/** Turns the pages of a long list; nothing when there is one. Pages count from 1. */
export function Pager({ page, pages, onPage }: PagerProps) {
  if (pages < 2) return null;
  const here = number(page);
  const last = number(pages);
  return (
    <nav class={css['pager']} aria-label={t`Sidor`}>
      <Button
        kind="quiet"
        icon={ArrowLeft}
        iconDirectional
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
      >
        {t`Förra`}
      </Button>
      <span>{t`Sida ${here} av ${last}`}</span>
      <Button
        kind="quiet"
        icon={ArrowRight}
        iconAt="end"
        iconDirectional
        disabled={page >= pages}
        onClick={() => onPage(page + 1)}
      >
        {t`Nästa`}
      </Button>
    </nav>
  );
}
