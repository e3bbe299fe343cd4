import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { TabletFigures } from '../../../domain/vote/closing.ts';
import { agree, closingSums } from '../../../domain/vote/closing-sums.ts';
import { ActionBar } from '../../../ui/action-bar.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { StepProgress } from '../../../ui/step-progress.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { to } from '../place.ts';
import { useFirstFault } from '../use-first-fault.ts';
import { type ClosingDraft, othersIn, papersIn } from './closing-draft.ts';
import type { ClosingFault } from './closing-faults.ts';
import { paperSum, voterSum } from './closing-words.ts';
import { NamesStep } from './names-step.tsx';
import { PapersStep } from './papers-step.tsx';
import { SumLines } from './sum-lines.tsx';
import { VotersStep } from './voters-step.tsx';

export type ClosingFormViewProps = {
  place: string;
  tablets: boolean;
  /** The number on this tablet, and what it did. */
  tablet: number;
  own: TabletFigures;
  draft: ClosingDraft;
  /** Whether what is typed is kept while it is typed. */
  kept: boolean;
  fault: ClosingFault | undefined;
  busy: boolean;
  onChange: (part: Partial<ClosingDraft>) => void;
  onSubmit: () => void;
  onBack: () => void;
};

const STEPS = ['voters', 'papers', 'names'] as const;

/** The closing form in the order of the day: who came, before the box is opened; the papers; the names. */
export function ClosingFormView(props: ClosingFormViewProps) {
  const { place, draft, tablets, own, fault, busy, onChange } = props;
  const headRef = useRef<HTMLDivElement>(null);
  const shownRef = useRef(draft.step);
  useEffect(() => {
    if (shownRef.current === draft.step) return;
    shownRef.current = draft.step;
    window.scrollTo(0, 0);
    headRef.current?.querySelector('h1')?.focus({ preventScroll: true });
  }, [draft.step]);
  useFirstFault(fault);

  const at = STEPS.indexOf(draft.step);
  const before = STEPS[at - 1];
  const after = STEPS[at + 1];
  const [current, total] = [at + 1, STEPS.length];
  const counted = { own, others: othersIn(draft, tablets), papers: papersIn(draft), tablets };
  const sums = [voterSum(counted), paperSum(counted)];
  const differ = sums.every(Boolean) && !agree(closingSums(own, counted.others, counted.papers));
  return (
    <Screen
      top={
        <TopBar
          back={{
            label: t`Tillbaka`,
            onClick: () => (before ? onChange({ step: before }) : props.onBack()),
          }}
        />
      }
      actions={
        <ActionBar>
          {fault && <FaultNotice fault={fault} />}
          {after ? (
            <Button kind="primary" size="large" wide onClick={() => onChange({ step: after })}>
              {after === 'papers' ? t`De är räknade. Öppna lådan` : t`Vidare till underskrift`}
            </Button>
          ) : (
            <Button kind="primary" size="large" wide busy={busy} onClick={props.onSubmit}>
              {t`Skriv under och stäng röststället`}
            </Button>
          )}
        </ActionBar>
      }
    >
      <div ref={headRef}>
        <PageHeader
          kicker={place}
          title={titleOf(draft.step)}
          lead={leadOf(draft.step)}
          state={
            <StepProgress current={current} total={total} label={t`Steg`} text={t`${current} av ${total}`} />
          }
        />
      </div>
      {!props.kept && (
        <Notice kind="warning" live="polite" title={t`Det du skriver sparas inte just nu`}>
          {t`Skriv klart formuläret innan du lämnar plattan.`}
        </Notice>
      )}
      {draft.step === 'voters' && <VotersStep {...props} />}
      {draft.step === 'papers' && <PapersStep draft={draft} fault={fault} onChange={onChange} />}
      {draft.step !== 'voters' && <SumLines sums={sums} />}
      {draft.step === 'names' && (
        <NamesStep draft={draft} differ={differ} fault={fault} onChange={onChange} />
      )}
    </Screen>
  );
}

function titleOf(step: ClosingDraft['step']): string {
  switch (step) {
    case 'voters':
      return t`De som kom`;
    case 'papers':
      return t`Sedlarna`;
    case 'names':
      return t`Skriv under`;
  }
}

function leadOf(step: ClosingDraft['step']): string {
  switch (step) {
    case 'voters':
      return t`Räkna de avprickade innan ni öppnar lådan.`;
    case 'papers':
      return t`Öppna lådan tillsammans, och räkna allt för hand.`;
    case 'names':
      return t`Två personer som har räknat tillsammans skriver sina namn.`;
  }
}

/** Faults that are about no field of the form; the others are said where they are. */
const AWAY: ReadonlySet<ClosingFault['at']> = new Set(['form', 'voter', 'batch']);

/** That it is not closed, and why where that is said nowhere else. */
function FaultNotice({ fault }: { fault: ClosingFault }) {
  let way: ComponentChildren;
  if (fault.at === 'voter') way = <LinkButton href={to.checkIn}>{t`Säg vad som hände`}</LinkButton>;
  else if (fault.at === 'batch') way = <LinkButton href={to.batches}>{t`Öppna röstsedlarna`}</LinkButton>;
  return (
    <Notice kind="problem" live="now" title={t`Röststället är inte stängt`} actions={way}>
      {AWAY.has(fault.at) ? fault.words : t`Rätta det som är markerat, och skriv under igen.`}
    </Notice>
  );
}
