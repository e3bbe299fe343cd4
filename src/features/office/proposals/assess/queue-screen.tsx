import { t } from '@lingui/core/macro';
import { ClipboardCheck } from 'lucide-preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { listWords, number } from '../../../../i18n/format.ts';
import { Card } from '../../../../ui/card.tsx';
import { CountProgress } from '../../../../ui/count-progress.tsx';
import { LinkButton } from '../../../../ui/button.tsx';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { List, ListRow } from '../../../../ui/list.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { Pill } from '../../../../ui/pill.tsx';
import { useCycle, useOffice } from '../../office-context.ts';
import { to } from '../../place.ts';
import { mayReadIdeas } from '../../rights.ts';
import { authorName } from '../../words/author-words.ts';
import { phaseDates } from '../../words/phase-dates.ts';
import page from '../proposals.module.css';
import { type AssessRow, assessRows, queueOf } from './assess-rows.ts';
import { assessmentStateLook, assessmentStateName, sumWords } from './assess-words.ts';
import { NoCriteria } from './assess-screen.tsx';
import css from './assess.module.css';
import { ASSESSMENT_DRAFTS } from './use-assessment-draft.ts';

/** The work of an assessor: what to assess, what to talk about, what waits for somebody else, and what is done. */
export function AssessQueueScreen() {
  const { office, state } = useOffice();
  const cycle = useCycle();
  const { author } = office.log;
  const mayAssess = mayReadIdeas(office.member);
  const begun = useBegun();
  const rows = useMemo(() => assessRows(cycle, state, author), [cycle, state, author]);
  const queue = useMemo(() => queueOf(rows, mayAssess), [rows, mayAssess]);
  if (cycle.criteria.length === 0) return <NoCriteria />;
  const [first] = queue.mine;
  return (
    <>
      <PageHeader
        kicker={phaseDates(cycle.phases, 'development')}
        title={t`Bedömning`}
        lead={t`Två bedömer varje förslag mot kriterierna, var för sig. När båda är klara visas vad de sade, och ni talar igenom det ni tycker olika om.`}
        actions={
          <>
            {first && (
              <LinkButton kind="primary" href={to.assess(first.id)}>
                {begun.has(first.id) ? t`Fortsätt bedöma` : t`Bedöm nästa`}
              </LinkButton>
            )}
            <LinkButton href={to.proposals}>{t`Alla förslag`}</LinkButton>
          </>
        }
      />
      {rows.length === 0 ? (
        <EmptyState
          icon={ClipboardCheck}
          title={t`Inga förslag att bedöma än`}
          action={<LinkButton href={to.ideas}>{t`Till idéerna`}</LinkButton>}
        >
          {t`När en idé har blivit ett förslag står det här.`}
        </EmptyState>
      ) : (
        <div class={page['stack']}>
          {mayAssess && <Progress rows={rows} mine={queue.mine.length} />}
          <Part title={t`Dina att bedöma`} rows={queue.mine} href={to.assess} begun={begun} />
          <Part title={t`Att tala igenom`} rows={queue.apart} href={to.assessments} />
          <Part title={t`Väntar på en till`} rows={queue.waiting} href={to.proposal} />
          <Part title={t`Klara`} rows={queue.done} href={to.assessments} />
        </div>
      )}
    </>
  );
}

function Progress({ rows, mine }: { rows: readonly AssessRow[]; mine: number }) {
  const [done, all] = [number(rows.length - mine), number(rows.length)];
  return (
    <CountProgress
      label={mine === 0 ? t`Du har inget kvar att bedöma` : t`Bedömda av dig, eller färdiga utan dig`}
      value={rows.length - mine}
      max={rows.length}
      text={t`${done} av ${all} förslag`}
    />
  );
}

type PartProps = {
  title: string;
  rows: readonly AssessRow[];
  href: (id: string) => string;
  begun?: ReadonlySet<string>;
};

function Part({ title, rows, href, begun }: PartProps) {
  if (rows.length === 0) return null;
  const count = number(rows.length);
  return (
    <Card title={`${title} (${count})`}>
      <List label={title} look="plain">
        {rows.map((row) => (
          <ListRow
            key={row.id}
            dense
            href={href(row.id)}
            title={row.title ?? t`(utan rubrik)`}
            lang={row.language}
            note={<Note row={row} />}
            end={<End row={row} begun={begun?.has(row.id) ?? false} />}
          />
        ))}
      </List>
    </Card>
  );
}

/** What is known, and nothing of what was said before it is open. */
function Note({ row }: { row: AssessRow }) {
  const { office, state } = useOffice();
  if (row.failed.length > 0) {
    const failed = listWords(row.failed);
    return <>{t`Kravet är inte uppfyllt: ${failed}`}</>;
  }
  if (row.apart.length > 0) {
    const apart = listWords(row.apart);
    return <>{t`Ni tycker olika om: ${apart}`}</>;
  }
  if (row.opened || row.finished.length === 0) return null;
  const { author } = office.log;
  const names = listWords(row.finished.map((each) => (each === author ? t`du` : authorName(state, each))));
  return <>{t`Klar: ${names}`}</>;
}

function End({ row, begun }: { row: AssessRow; begun: boolean }) {
  if (begun) {
    return (
      <Pill state="waiting" look="bare">
        {t`Påbörjad här`}
      </Pill>
    );
  }
  if (row.sum) return <span class={css['number']}>{sumWords(row.sum)}</span>;
  return row.state === 'none' ? null : (
    <Pill state={assessmentStateLook[row.state]} look="bare">
      {assessmentStateName(row.state)}
    </Pill>
  );
}

/** Proposals that somebody has begun to assess in this browser, and not finished. */
function useBegun(): ReadonlySet<string> {
  const { office } = useOffice();
  const [begun, setBegun] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    void (async () => {
      const kept = await office.drafts.list(ASSESSMENT_DRAFTS).catch(() => []);
      setBegun(new Set(kept.map(({ key }) => key.slice(ASSESSMENT_DRAFTS.length))));
    })();
  }, [office.drafts]);
  return begun;
}
