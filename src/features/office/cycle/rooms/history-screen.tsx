import { i18n } from '@lingui/core';
import { plural, t } from '@lingui/core/macro';
import { useEffect, useState } from 'preact/hooks';
import type { Entry } from '../../../../domain/log/kinds.ts';
import { Card } from '../../../../ui/card.tsx';
import { FailedState } from '../../../../ui/failed-state.tsx';
import { LoadingState } from '../../../../ui/loading-state.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { dotted } from '../../../../i18n/dotted.ts';
import { dateTime, number } from '../../../../i18n/format.ts';
import { useCycle, useOffice } from '../../office-context.ts';
import { to } from '../../place.ts';
import { authorName } from '../../words/author-words.ts';
import { ChangeList } from './change-list.tsx';
import { changesBetween } from './cycle-facts.ts';

type Revision = Extract<Entry, { kind: 'cycle.configured' }>;

/** Every revision of the round's set-up, the newest first: who, when, and what became different. */
export function HistoryScreen({ title, lead }: { title: string; lead: string }) {
  const { office, state } = useOffice();
  const cycle = useCycle();
  const held = state.cycles.get(cycle.id);
  const [revisions, setRevisions] = useState<readonly Revision[] | 'failed'>();
  const [tries, setTries] = useState(0);

  useEffect(() => {
    if (!held) return undefined;
    let isGone = false;
    void (async () => {
      const entries = await office.log.read([...(held.earlier ?? []), held.entry]).catch(() => undefined);
      if (isGone) return;
      const own = entries?.filter((entry) => entry.kind === 'cycle.configured');
      setRevisions(own?.toSorted((a, b) => b.data.revision - a.data.revision) ?? 'failed');
    })();
    return () => void (isGone = true);
  }, [office.log, held, tries]);

  return (
    <>
      <PageHeader kicker={<a href={to.frame}>{t`Ramar`}</a>} title={title} lead={lead} />
      {revisions === undefined && <LoadingState what={t`Hämtar versionerna`} />}
      {revisions === 'failed' && (
        <FailedState
          title={t`Versionerna gick inte att läsa`}
          kept={t`Inget är borta. De ligger kvar i loggen.`}
          retry={{ label: t`Försök igen`, onClick: () => setTries(tries + 1) }}
        />
      )}
      {Array.isArray(revisions) &&
        revisions.map((entry, at) => (
          <RevisionCard key={entry.id} entry={entry} before={revisions[at + 1]} />
        ))}
    </>
  );
}

function RevisionCard({ entry, before }: { entry: Revision; before: Revision | undefined }) {
  const { state } = useOffice();
  const { cycle, revision } = entry.data;
  const figure = number(revision);
  const changes = before ? changesBetween(before.data.cycle, cycle, i18n.locale) : [];
  return (
    <Card
      title={t`Version ${figure}`}
      note={dotted(
        authorName(state, entry.author),
        dateTime(entry.at, cycle.timeZone),
        before ? plural(changes.length, { one: '# ändring', other: '# ändringar' }) : t`omgången lades in`,
      )}
    >
      {changes.length > 0 && <ChangeList changes={changes} />}
    </Card>
  );
}
