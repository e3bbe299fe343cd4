import { t } from '@lingui/core/macro';
import { Eraser } from 'lucide-preact';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { to } from '../../place.ts';
import columns from '../../shell/columns.module.css';
import css from '../ideas.module.css';
import { IdeaErasure } from './idea-erasure.tsx';

/** What is left of an idea that was erased: that it was, by whom and why. */
export function ErasedIdea({ id }: { id: string }) {
  return (
    <>
      <PageHeader kicker={<a href={to.ideaErasures}>{t`Begäran om radering`}</a>} title={t`En raderad idé`} />
      <div class={columns['columns']}>
        <div class={css['stack']}>
          <EmptyState icon={Eraser} title={t`Orden är borta`}>
            {t`Idén har raderats efter ett beslut. Den som slår upp kvittokoden får samma svar som på en kod som inte finns.`}
          </EmptyState>
        </div>
        <div class={css['stack']}>
          <IdeaErasure id={id} idea={undefined} />
        </div>
      </div>
    </>
  );
}
