import { t } from '@lingui/core/macro';
import { VERDICTS } from '../../../domain/ideas/triage.ts';
import type { Verdict } from '../../../domain/ideas/triage.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import css from './ideas.module.css';
import { verdictIcon, verdictMeaning, verdictName } from './triage-words.ts';

/** One of several last words about an idea. */
export type Opinion = {
  readonly key: string;
  readonly words: string;
  readonly who: string;
  readonly when: string;
};

export type TriageCardProps = {
  taken: Verdict['as'] | undefined;
  /** What stands, with whom it went to and who said it. */
  standing: (Opinion & { readonly note: string | undefined }) | undefined;
  /** What others said who did not know of each other; empty when there is nothing to choose. */
  against: readonly Opinion[];
  onVerdict: (as: Verdict['as']) => void;
};

/** What was left: an idea or something else. A person says it, and another may say otherwise. */
export function TriageCard({ taken, standing, against, onVerdict }: TriageCardProps) {
  return (
    <Card title={t`Vad är det här?`}>
      {against.length > 0 && standing && (
        <Notice kind="warning" title={t`Ni har sagt olika utan att veta om varandra`}>
          <ul class={css['signs']}>
            {[standing, ...against].map(({ key, words, who, when }) => (
              <li key={key}>{t`${words}: ${who}, ${when}`}</li>
            ))}
          </ul>
          <p>{t`Tills någon väljer gäller det översta. Välj vad som ska gälla.`}</p>
        </Notice>
      )}
      {standing && against.length === 0 && (
        <p>
          <strong>{standing.words}</strong>
          <br />
          <span class={css['quiet']}>{`${standing.who}, ${standing.when}`}</span>
          {standing.note !== undefined && (
            <>
              <br />
              <span dir="auto">{standing.note}</span>
            </>
          )}
        </p>
      )}
      <div class={css['verdicts']}>
        {VERDICTS.map((as, at) => (
          <Button key={as} icon={verdictIcon[as]} pressed={taken === as} onClick={() => onVerdict(as)}>
            {`${at + 1} ${verdictName(as)}`}
          </Button>
        ))}
      </div>
      <p class={css['quiet']}>{verdictMeaning(taken ?? 'idea')}</p>
    </Card>
  );
}
