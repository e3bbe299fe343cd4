import { plural, t } from '@lingui/core/macro';
import { Columns2, FileText } from 'lucide-preact';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { to } from '../place.ts';
import css from './proposals.module.css';
import { useIdeaEnding } from './use-idea-ending.tsx';

export type ChosenIdeasProps = {
  chosen: ReadonlySet<string>;
  /** As many as can be read beside one another. */
  besideMost: number;
  onClear: () => void;
};

/** What can be done with the ideas that are chosen in the list; nothing while none is. */
export function ChosenIdeas({ chosen, besideMost, onClear }: ChosenIdeasProps) {
  const ending = useIdeaEnding(onClear);
  const ids = [...chosen];
  if (ids.length === 0) return null;
  return (
    <section class={css['bar']} aria-label={t`Valda idéer`}>
      <output class={css['found']}>
        {plural(ids.length, { one: '# idé vald', other: '# idéer valda' })}
      </output>
      <LinkButton kind="primary" icon={FileText} href={to.newProposal(ids)}>
        {t`Gör ett förslag`}
      </LinkButton>
      {ids.length > 1 && ids.length <= besideMost && (
        <LinkButton icon={Columns2} href={to.besideIdeas(ids)}>
          {t`Sida vid sida`}
        </LinkButton>
      )}
      <Button onClick={() => ending.ask(ids)}>{t`Går inte vidare`}</Button>
      <Button kind="quiet" onClick={onClear}>
        {t`Välj inga`}
      </Button>
      {ending.dialog}
    </section>
  );
}
