import { t } from '@lingui/core/macro';
import { useId, useState } from 'preact/hooks';
import { Lightbulb } from 'lucide-preact';
import { number } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { List, ListRow } from '../../../ui/list.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { to } from '../place.ts';
import type { FatePill } from '../words/idea-words.ts';
import css from './home.module.css';

/** An idea as the home screen lists it. */
export type IdeaRow = {
  readonly id: string;
  readonly title: string;
  readonly lang: string;
  /** "14:32 · arabiska · K7MP-4DXA". */
  readonly note: string;
  readonly fate: FatePill;
};

/** Shown at first: what fits in a glance. */
const AT_FIRST = 12;

/** The ideas of the event, the newest first. */
export function IdeaList({ heading, ideas }: { heading: string; ideas: readonly IdeaRow[] | undefined }) {
  const id = useId();
  return (
    <section class={css['ideas']} aria-labelledby={id}>
      <h2 class={css['heading']} id={id}>
        {heading} {ideas && ideas.length > 0 && <span class={css['count']}>{number(ideas.length)}</span>}
      </h2>
      {ideas && <Ideas ideas={ideas} labelledBy={id} />}
    </section>
  );
}

function Ideas({ ideas, labelledBy }: { ideas: readonly IdeaRow[]; labelledBy: string }) {
  const [all, setAll] = useState(false);
  const shown = all ? ideas : ideas.slice(0, AT_FIRST);
  return (
    <>
      {ideas.length === 0 ? (
        <div class={css['empty']}>
          <EmptyState icon={Lightbulb} title={t`Inga idéer än`}>
            {t`Idéer som skrivs på den här plattan dyker upp här, med kod och var de är.`}
          </EmptyState>
        </div>
      ) : (
        <List labelledBy={labelledBy}>
          {shown.map((idea) => (
            <ListRow
              key={idea.id}
              title={idea.title}
              lang={idea.lang}
              note={idea.note}
              href={to.idea(idea.id)}
              end={
                <Pill look="bare" state={idea.fate.state}>
                  {idea.fate.text}
                </Pill>
              }
            />
          ))}
        </List>
      )}
      {!all && ideas.length > AT_FIRST && (
        <Button wide onClick={() => setAll(true)}>
          {t`Visa alla ${number(ideas.length)}`}
        </Button>
      )}
    </>
  );
}
