import { plural, t } from '@lingui/core/macro';
import { Search, X } from 'lucide-preact';
import { number } from '../../../../i18n/format.ts';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { CountProgress } from '../../../../ui/count-progress.tsx';
import { FailedState } from '../../../../ui/failed-state.tsx';
import { envelopesWords } from './found-words.ts';
import type { SearchEnd } from './search.ts';
import type { SearchState } from './use-search.ts';

export type SearchCardProps = {
  state: SearchState;
  envelopes: number;
  papers: number;
  onStart: () => void;
  onStop: () => void;
};

/** Starts the search, shows how far it has come in numbers, and says why it came to nothing. */
export function SearchCard({ state, envelopes, papers, onStart, onStop }: SearchCardProps) {
  if (state.step === 'going') {
    const [opened, of] = [number(state.opened), number(state.of)];
    return (
      <Card title={t`Söker dubbelröster`}>
        <output>
          <CountProgress
            label={t`Öppnar ytterkuverten`}
            value={state.opened}
            max={state.of}
            text={t`${opened} av ${of}`}
          />
        </output>
        <p>{t`Du kan arbeta med annat i ett annat fönster så länge. Lämnar du sidan avbryts sökningen, och inget är avgjort.`}</p>
        <div>
          <Button icon={X} onClick={onStop}>
            {t`Avbryt sökningen`}
          </Button>
        </div>
      </Card>
    );
  }
  if (state.step === 'ended' && state.end.end !== 'found')
    return <Failed end={state.end} onStart={onStart} />;
  const [sealed, onPaper] = [envelopesWords(envelopes), number(papers)];
  return (
    <Card
      title={t`Sök dubbelröster`}
      note={t`Alla ytterkuvert öppnas, jämförs och glöms igen. Vad någon har röstat på syns inte.`}
    >
      <p>{t`${sealed} och ${onPaper} som prickats av för papper gås igenom.`}</p>
      <div>
        <Button kind="primary" icon={Search} onClick={onStart}>
          {t`Sök dubbelröster`}
        </Button>
      </div>
    </Card>
  );
}

function Failed({
  end,
  onStart,
}: {
  end: Exclude<SearchEnd, { end: 'found' | 'stopped' }>;
  onStart: () => void;
}) {
  const retry = { label: t`Sök igen`, onClick: onStart };
  if (end.end === 'bags-missing') {
    return (
      <FailedState
        title={plural(end.count, {
          one: '# påse finns inte i den här webbläsaren',
          other: '# påsar finns inte i den här webbläsaren',
        })}
        kept={t`Inget är avgjort, och inget är förlorat.`}
        advice={t`Vänta tills allt är hämtat och sök igen. Hjälper inte det: ladda om sidan.`}
        retry={retry}
      />
    );
  }
  return (
    <FailedState
      title={t`Sökningen gick inte att slutföra`}
      kept={t`Inget är avgjort, och inget är förlorat.`}
      advice={t`Försök igen. Hjälper inte det: ladda om sidan, eller använd en annan dator.`}
      retry={retry}
      details={{ summary: t`För den som hjälper till`, text: end.message }}
    />
  );
}
