import { t } from '@lingui/core/macro';
import { Landmark, UserCheck } from 'lucide-preact';
import { DECISION_TEXT_MAX } from '../../../domain/outcome/decision.ts';
import type { DecisionField } from '../../../domain/outcome/decision-faults.ts';
import { number } from '../../../i18n/format.ts';
import { ChoiceList } from '../../../ui/choice-list.tsx';
import { DateTimeInput } from '../../../ui/date-time-input.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import form from '../shell/form.module.css';
import type { DecisionDraft } from './decision-draft.ts';
import { forceHint } from './decision-words.ts';

export type FormalFieldsProps = {
  draft: DecisionDraft;
  onChange: (part: Partial<DecisionDraft>) => void;
  /** The day it is, which no decision is after. */
  today: string;
  at: (field: DecisionField) => string | undefined;
};

export const countedText = (used: number, limit: number): string => {
  const [length, most] = [number(used), number(limit)];
  return used > limit ? t`${length} av ${most} tecken, för långt` : t`${length} av ${most} tecken`;
};

/** Who decided, and what makes the decision one: day, paragraph, case number, and what it says in short. */
export function FormalFields({ draft, onChange, today, at }: FormalFieldsProps) {
  const delegate = draft.kind === 'delegate';
  return (
    <>
      <fieldset class={form['group']}>
        <legend class={form['legend']}>{t`Vem beslutade?`}</legend>
        <ChoiceList
          label={t`Vem beslutade?`}
          labelHidden
          layout="grid"
          value={draft.kind}
          onChange={(kind) => onChange({ kind: kind === 'delegate' ? 'delegate' : 'board' })}
          options={[
            {
              value: 'board',
              icon: Landmark,
              label: t`Nämnden`,
              hint: t`Eller styrelsen, eller fullmäktige.`,
            },
            {
              value: 'delegate',
              icon: UserCheck,
              label: t`Någon på delegation`,
              hint: t`Ett utskott, en ledamot eller en anställd, för nämnden.`,
            },
          ]}
        />
        {delegate && (
          <div class={form['pair']}>
            <TextInput
              label={t`Befattning`}
              hint={t`Eller vilket utskott. Inget namn behövs.`}
              value={draft.role}
              onInput={(role) => onChange({ role })}
              error={at('role')}
            />
            <TextInput
              label={t`Punkt i delegationsordningen`}
              hint={t`Till exempel ”4.2”.`}
              value={draft.point}
              onInput={(point) => onChange({ point })}
              error={at('point')}
            />
          </div>
        )}
        <TextInput
          label={delegate ? t`Nämnd som har gett uppdraget` : t`Nämnd`}
          value={draft.board}
          onInput={(board) => onChange({ board })}
          error={at('board')}
        />
      </fieldset>
      <fieldset class={form['group']}>
        <legend class={form['legend']}>{t`Beslutet`}</legend>
        <div class={form['trio']}>
          <DateTimeInput
            label={t`Dag`}
            type="date"
            max={today}
            value={draft.day}
            onInput={(day) => onChange({ day })}
            error={at('day')}
          />
          <TextInput
            label={delegate ? t`Beslutets nummer` : t`Paragraf`}
            optional={delegate ? t`valfritt` : undefined}
            placeholder={delegate ? undefined : '§ 47'}
            value={draft.paragraph}
            onInput={(paragraph) => onChange({ paragraph })}
            error={at('paragraph')}
          />
          <TextInput
            label={t`Diarienummer`}
            placeholder="KS 2026/117"
            value={draft.caseNumber}
            onInput={(caseNumber) => onChange({ caseNumber })}
            error={at('caseNumber')}
          />
        </div>
        <TextArea
          label={t`Beslutet i korthet`}
          hint={t`Så att den som inte var med förstår. Det visas för alla.`}
          rows={3}
          value={draft.summary}
          onInput={(summary) => onChange({ summary })}
          counter={{ limit: DECISION_TEXT_MAX.summary, text: countedText }}
          error={at('summary')}
        />
      </fieldset>
    </>
  );
}

/** What comes after a decision. All of it may be added later. */
export function LaterFields({ draft, onChange, today, at }: FormalFieldsProps) {
  return (
    <fieldset class={form['group']}>
      <legend class={form['legend']}>{t`Efter beslutet`}</legend>
      <p>
        {t`Kan läggas till senare. Anslaget är dagen då det stod på anslagstavlan att protokollet är justerat. Tre veckor därefter får beslutet laga kraft, om ingen överklagar.`}
      </p>
      <div class={form['trio']}>
        {draft.kind === 'delegate' && (
          <DateTimeInput
            label={t`Anmält till nämnden`}
            optional={t`valfritt`}
            type="date"
            max={today}
            value={draft.reported}
            onInput={(reported) => onChange({ reported })}
            error={at('reported')}
          />
        )}
        <DateTimeInput
          label={t`Anslaget`}
          optional={t`valfritt`}
          type="date"
          max={today}
          value={draft.noticed}
          onInput={(noticed) => onChange({ noticed })}
          error={at('noticed')}
        />
        <DateTimeInput
          label={t`Laga kraft`}
          optional={t`valfritt`}
          hint={draft.noticed === '' ? undefined : forceHint(draft.noticed)}
          type="date"
          max={today}
          value={draft.inForce}
          onInput={(inForce) => onChange({ inForce })}
          error={at('inForce')}
        />
      </div>
    </fieldset>
  );
}
