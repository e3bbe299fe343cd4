import { plural, t } from '@lingui/core/macro';
import { Card } from '../../ui/card.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Readiness } from './verify-ready.ts';
import { lackWords } from './words/readiness-words.ts';

/** Whether the tablet would do its work without a network: what was looked at, what lacks, what to do. */
export function ReadyCard({ readiness }: { readiness: Readiness | undefined }) {
  if (!readiness)
    return (
      <Card title={t`Utan nät`}>
        <LoadingState what={t`Kontrollerar att allt finns på plattan`} />
      </Card>
    );
  const { ready, lacks, files, events, eventToday } = readiness;
  return (
    <Card title={t`Utan nät`}>
      {ready && (
        <Notice kind="success" title={t`Redo utan nät`}>
          {plural(files, {
            one: 'Kontrollerat på plattan: # fil',
            other: 'Kontrollerat på plattan: # filer',
          })}
          {', '}
          {plural(events, {
            one: 'omgången, # träff och kontorets nyckel.',
            other: 'omgången, # träffar och kontorets nyckel.',
          })}
        </Notice>
      )}
      {lacks.map((lack) => {
        const words = lackWords(lack);
        return (
          <Notice key={lack.kind} kind="warning" title={words.what}>
            {words.advice}
          </Notice>
        );
      })}
      {events > 0 && !eventToday && (
        <Notice kind="info" title={t`Ingen träff i dag`}>
          {t`Är det träff i dag? Be samordnaren lägga upp den på kontoret. Plattan hämtar den av sig själv.`}
        </Notice>
      )}
    </Card>
  );
}
