import { t } from '@lingui/core/macro';
import { ArrowLeft, ArrowRight } from 'lucide-preact';
import { number } from '../../../i18n/format.ts';
import { LinkButton } from '../../../ui/button.tsx';
import type { IdeaWalk } from './idea-walk.ts';
import css from './ideas.module.css';

/** Where one is in the list that the idea was opened from, and the ways on and back. */
export function WalkBar({ walk }: { walk: IdeaWalk }) {
  if (walk.at === undefined || walk.of < 2) return null;
  const at = number(walk.at);
  const of = number(walk.of);
  return (
    <nav class={css['walk']} aria-label={t`Listan`}>
      {walk.previous !== undefined && (
        <LinkButton kind="quiet" icon={ArrowLeft} iconDirectional href={walk.previous}>
          {t`Förra`}
        </LinkButton>
      )}
      <span>{t`${at} av ${of}`}</span>
      {walk.next !== undefined && (
        <LinkButton kind="quiet" icon={ArrowRight} iconAt="end" iconDirectional href={walk.next}>
          {t`Nästa`}
        </LinkButton>
      )}
    </nav>
  );
}
