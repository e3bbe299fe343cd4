import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import { Ban, CalendarPlus, Pencil, Printer, Scale } from 'lucide-preact';
import { awaitedOf, type DecisionRevision } from '../../../domain/outcome/decision-standing.ts';
import { day } from '../../../i18n/format.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { to } from '../place.ts';
import { Facts } from '../shell/facts.tsx';
import form from '../shell/form.module.css';
import css from './decision.module.css';
import { awaitedWords, forceHint, matterWords } from './decision-words.ts';
import { DecidedTable } from './decided-table.tsx';
import type { VoteOutcome } from './vote-outcome.ts';

type Written = (by: { author: string; at: string }) => { readonly who: string; readonly when: string };

export type DecisionViewProps = {
  held: DecisionRevision;
  /** What it said before, the newest first. */
  earlier: readonly DecisionRevision[];
  /** The result that stands; undefined until it is read. */
  outcome: VoteOutcome | undefined;
  /** Whether another count has been published than the one that lay before those who decided. */
  recounted: boolean;
  written: Written;
  onDays: (() => void) | undefined;
  onAnnul: (() => void) | undefined;
  mayCorrect: boolean;
};

/** A decision as it is recorded: who, when and what, proposal by proposal beside the vote, and what it said before. */
export function DecisionView(props: DecisionViewProps) {
  const { held, earlier, outcome, written, mayCorrect } = props;
  return (
    <>
      <PageHeader
        kicker={<a href={to.decision}>{t`Beslut`}</a>}
        title={matterWords(held.about)}
        lead={<span class={css['reason']}>{held.summary}</span>}
        actions={
          <>
            <LinkButton icon={Printer} href={to.extract(held.decision)}>
              {t`Protokollsutdrag`}
            </LinkButton>
            {mayCorrect && (
              <LinkButton icon={Pencil} href={to.correct(held.decision)}>
                {t`Rätta`}
              </LinkButton>
            )}
          </>
        }
      />
      <Standing held={held} onDays={props.onDays} />
      {props.recounted && (
        <Notice kind="warning" icon={Scale} title={t`Rösterna är omräknade sedan beslutet`}>
          {t`Ett nytt resultat är publicerat. Jämför beslutet med det, och rätta det om nämnden beslutar annorlunda.`}
        </Notice>
      )}
      <Card title={t`Beslutet`}>
        <FormalFacts held={held} />
      </Card>
      {held.about === 'outcome' && <DecidedTable held={held} outcome={outcome} locale={i18n.locale} />}
      <Card
        title={t`Vad som har skrivits in`}
        note={t`Inget skrivs över. Varje rättelse står här med det som gällde förut.`}
      >
        <ol class={css['revisions']}>
          {[held, ...earlier].map((revision, at) => (
            <Revision
              key={revision.revision}
              revision={revision}
              before={earlier[at]}
              written={written}
              current={at === 0}
            />
          ))}
        </ol>
        {props.onAnnul && (
          <div class={form['actions']}>
            <Button kind="quiet" icon={Ban} onClick={props.onAnnul}>
              {t`Beslutet gäller inte längre`}
            </Button>
          </div>
        )}
      </Card>
    </>
  );
}

/** What is still to come before the decision is in force, or that it does not stand. */
function Standing({ held, onDays }: { held: DecisionRevision; onDays: (() => void) | undefined }) {
  const { annulled, inForce, noticed } = held;
  if (annulled)
    return (
      <Notice kind="problem" icon={Ban} title={t`Gäller inte sedan ${day(annulled.day)}`}>
        {annulled.note}
      </Notice>
    );
  const awaited = awaitedOf(held);
  if (awaited.length === 0) return <Notice kind="success" title={t`Laga kraft ${day(inForce ?? '')}`} />;
  return (
    <Notice
      kind="warning"
      icon={CalendarPlus}
      title={awaited.map(awaitedWords).join('. ')}
      actions={
        onDays && (
          <Button kind="primary" icon={CalendarPlus} onClick={onDays}>
            {t`Lägg till en dag`}
          </Button>
        )
      }
    >
      {noticed !== undefined && inForce === undefined
        ? forceHint(noticed)
        : t`Tre veckor efter anslaget får beslutet laga kraft, om ingen överklagar. Innan dess gallras inget.`}
    </Notice>
  );
}

/** The formal facts of a decision. */
function FormalFacts({ held }: { held: DecisionRevision }) {
  const { by } = held;
  const orNone = (given: string | undefined): ComponentChildren =>
    given === undefined ? t`Inte än` : day(given);
  return (
    <Facts
      columns
      facts={[
        { label: t`Nämnd`, value: by.board },
        by.kind === 'delegate' ? { label: t`Beslutat av`, value: by.role } : undefined,
        by.kind === 'delegate' ? { label: t`Delegationsordningen`, value: by.point } : undefined,
        { label: t`Dag`, value: day(held.day) },
        held.paragraph === undefined
          ? undefined
          : { label: by.kind === 'board' ? t`Paragraf` : t`Beslutets nummer`, value: held.paragraph },
        { label: t`Diarienummer`, value: held.caseNumber },
        by.kind === 'delegate' ? { label: t`Anmält till nämnden`, value: orNone(by.reported) } : undefined,
        { label: t`Anslaget`, value: orNone(held.noticed) },
        { label: t`Laga kraft`, value: orNone(held.inForce) },
      ]}
    />
  );
}

type RevisionProps = {
  revision: DecisionRevision;
  before: DecisionRevision | undefined;
  written: Written;
  current: boolean;
};

function Revision({ revision, before, written, current }: RevisionProps) {
  const { who, when } = written(revision);
  const what = before
    ? (revision.note ??
      (revision.annulled && !before.annulled ? t`Beslutet gäller inte längre.` : t`En dag lades till.`))
    : t`Beslutet skrevs in.`;
  return (
    <li class={css['revision']}>
      <span>
        <strong class={css['reason']}>{what}</strong>
        <br />
        <span class={css['more']}>{t`${who}, ${when}`}</span>
      </span>
      {!current && (
        <Disclosure summary={t`Visa vad som stod då`}>
          <div class={css['stack']}>
            <p class={css['reason']}>{revision.summary}</p>
            <FormalFacts held={revision} />
            {revision.about === 'outcome' && (
              <DecidedTable
                held={revision}
                outcome={undefined}
                earlier={revision.revision}
                locale={i18n.locale}
              />
            )}
          </div>
        </Disclosure>
      )}
    </li>
  );
}
