import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { CircleCheck } from 'lucide-preact';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FailedState } from '../../../ui/failed-state.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { to } from '../place.ts';
import css from './kept.module.css';

export type KeptRow = {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly lang: string;
  readonly about: string;
  /** It reached the log after all; only the draft is left over. */
  readonly isSaved: boolean;
};

export type KeptViewProps = {
  /** Undefined while they are being read. */
  kept: readonly KeptRow[] | 'failed' | undefined;
  onFinish: (key: string) => void;
  onDiscard: (key: string) => void;
  onRetry: () => void;
};

/** What residents left unfinished, each to be finished or thrown away by a person. */
export function KeptView({ kept, onFinish, onDiscard, onRetry }: KeptViewProps) {
  const [leaving, setLeaving] = useState<string>();
  return (
    <Screen top={<TopBar back={{ label: t`Tillbaka`, href: to.home }} />}>
      <PageHeader
        title={t`Påbörjade idéer`}
        lead={t`En invånare gick innan idén var klar. Den är inte skickad. Skriv klart den, eller släng den om den inte var menad att sparas.`}
      />
      {kept === undefined && <LoadingState what={t`Läser påbörjade idéer`} />}
      {kept === 'failed' && (
        <FailedState
          title={t`De påbörjade idéerna gick inte att läsa`}
          kept={t`De ligger kvar på plattan.`}
          retry={{ label: t`Försök igen`, onClick: onRetry }}
        />
      )}
      {Array.isArray(kept) && kept.length === 0 && (
        <EmptyState icon={CircleCheck} title={t`Inga påbörjade idéer`}>
          {t`Allt som har skrivits i kiosken är sparat eller slängt.`}
        </EmptyState>
      )}
      {Array.isArray(kept) &&
        kept.map((idea) => (
          <Card
            key={idea.key}
            title={
              <bdi lang={idea.lang} class={css['title']}>
                {idea.title}
              </bdi>
            }
            note={idea.about}
          >
            {idea.text !== '' && (
              <p class={css['text']} lang={idea.lang} dir="auto">
                {idea.text}
              </p>
            )}
            {idea.isSaved && <p>{t`Den här idén är redan sparad. Utkastet kan slängas.`}</p>}
            <div class={css['acts']}>
              {!idea.isSaved && (
                <Button kind="primary" onClick={() => onFinish(idea.key)}>
                  {t`Skriv klart`}
                </Button>
              )}
              <Button onClick={() => setLeaving(idea.key)}>{t`Släng`}</Button>
            </div>
          </Card>
        ))}
      <Dialog
        open={leaving !== undefined}
        title={t`Släng den påbörjade idén?`}
        onClose={() => setLeaving(undefined)}
        closeLabel={t`Stäng`}
        actions={
          <>
            <Button onClick={() => setLeaving(undefined)}>{t`Behåll den`}</Button>
            <Button
              kind="danger"
              onClick={() => {
                if (leaving !== undefined) onDiscard(leaving);
                setLeaving(undefined);
              }}
            >
              {t`Släng idén`}
            </Button>
          </>
        }
      >
        <p>{t`Det som är skrivet försvinner och går inte att få tillbaka.`}</p>
      </Dialog>
    </Screen>
  );
}
