import { plural, t } from '@lingui/core/macro';
import { useRef, useState } from 'preact/hooks';
import { Gavel } from 'lucide-preact';
import type { Matter } from '../../../domain/outcome/decision.ts';
import type { DecisionRefusal } from '../../../domain/outcome/decision-decisions.ts';
import type { DecisionField } from '../../../domain/outcome/decision-faults.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { to } from '../place.ts';
import form from '../shell/form.module.css';
import type { DecisionDraft, Elsewhere } from './decision-draft.ts';
import css from './decision.module.css';
import { matterMore, matterWords } from './decision-words.ts';
import { faultWords, fieldFault, proposalOf } from './fault-words.ts';
import { FormalFields, LaterFields } from './formal-fields.tsx';
import { noFilter, type ProposalFilter } from './proposal-filter.ts';
import { ProposalsField } from './proposals-field.tsx';
import type { VoteOutcome } from './vote-outcome.ts';

export type RecordViewProps = {
  matter: Matter;
  draft: DecisionDraft;
  onChange: (part: Partial<DecisionDraft>) => void;
  today: string;
  /** For an outcome: the vote's word on every proposal, and what other decisions say of them. */
  outcome: VoteOutcome | undefined;
  elsewhere: Elsewhere;
  faults: readonly DecisionRefusal[];
  /** How many times somebody has tried to record it. */
  tries: number;
  /** Why it could not be recorded; what was written stays. */
  failure: string | undefined;
  busy: boolean;
  offline: boolean;
  onRecord: () => void;
  /** Throws away what was written, and begins anew. */
  onBeginAgain: () => void;
};

/** Records a formal decision, or corrects one. Every refusal stands at its field. */
export function RecordView(props: RecordViewProps) {
  const { matter, draft, onChange, today, outcome, elsewhere, faults } = props;
  const [filter, setFilter] = useState<ProposalFilter>(noFilter);
  const proposalsRef = useRef<HTMLDivElement>(null);
  const showFaulty = () => {
    setFilter({ ...noFilter, shown: 'faulty' });
    proposalsRef.current?.scrollIntoView();
  };
  const correcting = draft.corrects > 0;
  const at = (field: DecisionField) => fieldFault(faults, field);
  const formal = { draft, onChange, today, at };
  return (
    <>
      <PageHeader
        kicker={<a href={to.decision}>{t`Beslut`}</a>}
        title={correcting ? t`Rätta ett beslut` : matterWords(matter)}
        lead={
          correcting
            ? t`Det som stod förut finns kvar och går att läsa. Det du skriver sparas här medan du skriver.`
            : `${matterMore(matter)} ${t`Det du skriver sparas här medan du skriver.`}`
        }
      />
      <form
        class={css['record']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          props.onRecord();
        }}
      >
        <FormalFields {...formal} />
        {outcome && (
          <div class={css['beyond']} ref={proposalsRef}>
            <ProposalsField
              outcome={outcome}
              draft={draft}
              onChange={onChange}
              elsewhere={elsewhere}
              faults={faults}
              filter={filter}
              onFilter={setFilter}
              tries={props.tries}
            />
          </div>
        )}
        <LaterFields {...formal} />
        {correcting && (
          <TextArea
            label={t`Vad rättas, och varför?`}
            hint={t`Behövs inte om du bara lägger till en dag.`}
            rows={2}
            value={draft.note}
            onInput={(note) => onChange({ note })}
            error={at('note')}
          />
        )}
        <Summary faults={faults} onShow={showFaulty} />
        {props.failure && <Notice kind="problem" live="now" title={props.failure} />}
        {props.offline && (
          <Notice kind="warning" title={t`Inget nät just nu`}>
            {t`Skriv vidare. Att skriva in beslutet kräver nät, så att två personer inte skriver in samma beslut.`}
          </Notice>
        )}
        <div class={form['actions']}>
          <Button kind="primary" type="submit" icon={Gavel} busy={props.busy}>
            {correcting ? t`Skriv in rättelsen` : t`Skriv in beslutet`}
          </Button>
          <LinkButton kind="quiet" href={correcting ? to.recorded(draft.decision) : to.decision}>
            {t`Tillbaka, fortsätt senare`}
          </LinkButton>
          <Button kind="quiet" onClick={props.onBeginAgain}>
            {t`Börja om`}
          </Button>
        </div>
      </form>
    </>
  );
}

/** What is wrong: in words where it stands at no field, else where to look. */
function Summary({ faults, onShow }: { faults: readonly DecisionRefusal[]; onShow: () => void }) {
  if (faults.length === 0) return null;
  const general = faults.filter(
    ({ params }) => params['field'] === undefined && proposalOf(params) === undefined,
  );
  const proposals = new Set(faults.flatMap(({ params }) => proposalOf(params) ?? [])).size;
  const fields = faults.filter(({ params }) => proposalOf(params) === undefined).length - general.length;
  return (
    <Notice
      kind="problem"
      live="now"
      title={t`Något saknas i beslutet`}
      actions={proposals > 0 && <Button onClick={onShow}>{t`Visa förslagen där något saknas`}</Button>}
    >
      {general.map((fault) => (
        <p key={fault.code}>{faultWords(fault)}</p>
      ))}
      {fields > 0 && (
        <p>{plural(fields, { one: '# fält ovanför är märkt.', other: '# fält ovanför är märkta.' })}</p>
      )}
      {proposals > 0 && (
        <p>
          {plural(proposals, { one: 'Något saknas för # förslag.', other: 'Något saknas för # förslag.' })}
        </p>
      )}
    </Notice>
  );
}
