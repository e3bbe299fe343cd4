import { t } from '@lingui/core/macro';
import { ArrowRightLeft, Award } from 'lucide-preact';
import { DECISION_TEXT_MAX } from '../../../domain/outcome/decision.ts';
import type { DecisionRefusal } from '../../../domain/outcome/decision-decisions.ts';
import { dotted } from '../../../i18n/dotted.ts';
import { money, number } from '../../../i18n/format.ts';
import { Pill } from '../../../ui/pill.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { type Choice, CHOICES, type RowDraft } from './decision-draft.ts';
import { choiceWords } from './decision-words.ts';
import { faultWords } from './fault-words.ts';
import { countedText } from './formal-fields.tsx';
import { rowDeparts, type WrittenProposal } from './proposal-filter.ts';
import css from './decision.module.css';

export type ProposalRowProps = {
  written: WrittenProposal;
  currency: string;
  /** Whether another decision speaks of it, so that this one may leave it alone. */
  elsewhere: boolean;
  faults: readonly DecisionRefusal[];
  onChange: (part: Partial<RowDraft>) => void;
};

/** A proposal beside what the vote says of it, with what is decided; the reason opens where that departs from the vote. */
export function ProposalRow({ written, currency, elsewhere, faults, onChange }: ProposalRowProps) {
  const { voted, row } = written;
  const { option, won, votes } = voted;
  const departed = rowDeparts(written);
  const said = (found: DecisionRefusal | undefined) => found && faultWords(found);
  const wrong = (...codes: DecisionRefusal['code'][]) =>
    said(faults.find(({ code }) => codes.includes(code)));
  const tooLong = (field: string) =>
    said(faults.find(({ code, params }) => code === 'proposal.too-long' && params['field'] === field));
  const [title, cast] = [option.title, number(votes)];
  return (
    <li class={css['proposal']} data-departs={departed ? '' : undefined}>
      <span class={css['number']}>{number(option.number)}</span>
      <div class={css['words']}>
        <span class={css['title']}>
          <bdi>{title}</bdi>
        </span>
        <span class={css['more']}>{dotted(money(option.cost, currency), voted.area ?? '')}</span>
      </div>
      <div class={css['vote']}>
        <span class={css['votes']}>{votesWords(voted.contest.method.kind, cast)}</span>
        <Pill state={won ? 'ok' : 'plain'} look="bare" icon={won ? Award : undefined}>
          {won ? t`Vann` : t`Vann inte`}
        </Pill>
      </div>
      <div class={css['choice']}>
        <Select
          label={t`Beslut om ${title}`}
          labelHidden
          value={row.choice}
          onChange={(value) => onChange({ choice: CHOICES.find((choice) => choice === value) ?? row.choice })}
          options={CHOICES.filter((choice) => choice !== 'out' || elsewhere).map((choice: Choice) => ({
            value: choice,
            label: choiceWords(choice),
          }))}
          error={wrong(
            'proposal.missing',
            'proposal.unknown',
            'proposal.twice',
            'proposal.decided-elsewhere',
          )}
        />
        {departed && (
          <Pill state="info" look="bare" icon={ArrowRightLeft}>
            {t`Avviker från omröstningen`}
          </Pill>
        )}
      </div>
      {departed && (
        <div class={css['told']}>
          {row.choice === 'changed' && (
            <div class={css['change']}>
              <TextArea
                label={t`Vad ändras?`}
                rows={2}
                value={row.what}
                onInput={(what) => onChange({ what })}
                error={wrong('proposal.no-change') ?? tooLong('what')}
              />
              <TextInput
                label={t`Ny kostnad`}
                optional={t`om den blir en annan`}
                inputMode="numeric"
                suffix={currency === 'SEK' ? 'kr' : '€'}
                size={9}
                value={row.cost}
                onInput={(cost) => onChange({ cost })}
                error={wrong('proposal.bad-cost')}
              />
            </div>
          )}
          {row.choice === 'deferred' && (
            <TextInput
              label={t`Till när, eller vart?`}
              hint={t`Till exempel ”nämndens möte i september”.`}
              value={row.until}
              onInput={(until) => onChange({ until })}
              error={wrong('proposal.no-until') ?? tooLong('until')}
            />
          )}
          <TextArea
            label={t`Skäl`}
            hint={t`Visas för alla bredvid resultatet, och för den som följer en idé.`}
            rows={2}
            value={row.reason}
            onInput={(reason) => onChange({ reason })}
            counter={
              row.reason.length > DECISION_TEXT_MAX.reason / 2
                ? { limit: DECISION_TEXT_MAX.reason, text: countedText }
                : undefined
            }
            error={wrong('proposal.no-reason') ?? tooLong('reason')}
          />
        </div>
      )}
    </li>
  );
}

/** How much support a proposal got, by how ballots are marked. */
export const votesWords = (method: string, votes: string): string =>
  method === 'ranking' ? t`${votes} poäng` : t`${votes} röster`;
