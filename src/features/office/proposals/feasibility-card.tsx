import { t } from '@lingui/core/macro';
import {
  FEASIBILITY,
  FEASIBLE,
  type Feasible,
  type FeasibilityQuestion,
  PROPOSAL_TEXT_MAX,
} from '../../../domain/proposal/change.ts';
import { Card } from '../../../ui/card.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import form from '../shell/form.module.css';
import { counterText } from '../words/counter-words.ts';
import { type ContentProps } from './content-card.tsx';
import { shownChange } from './field-edits.ts';
import { feasibilityWords, feasibleName } from './proposal-words.ts';
import css from './proposals.module.css';

/** Whether it can be done: eight questions, each with an answer and what was found out. */
export function FeasibilityCard(props: Pick<ContentProps, 'proposal' | 'edits' | 'onWrite'>) {
  const { proposal, edits } = props;
  const answers = FEASIBILITY.map((question) => {
    const held = shownChange(edits, proposal, `feasibility/${question}`);
    return held?.field === 'feasibility'
      ? { question, answer: held.value, note: held.note }
      : { question, answer: undefined, note: '' };
  });
  const answered = answers.filter(({ answer }) => answer !== undefined && answer !== 'open').length;
  const all = FEASIBILITY.length;
  const write = (question: FeasibilityQuestion, value: Feasible, note: string) =>
    props.onWrite(`feasibility/${question}`, note, { field: 'feasibility', question, value, note });
  return (
    <Card title={t`Går det att göra?`} note={t`${answered} av ${all} frågor besvarade`}>
      {answers.map(({ question, answer, note }) => {
        const { name, asks } = feasibilityWords(question);
        return (
          <div key={question} class={css['question']}>
            <Select
              label={name}
              hint={asks}
              prompt={t`Inte besvarad`}
              value={answer ?? ''}
              onChange={(value) => write(question, FEASIBLE.find((each) => each === value) ?? 'open', note)}
              options={FEASIBLE.map((value) => ({ value, label: feasibleName(value) }))}
            />
            <div class={form['group']}>
              <TextArea
                label={noteLabel(name)}
                optional={t`valfritt`}
                rows={2}
                value={note}
                onInput={(text) => write(question, answer ?? 'open', text)}
                counter={
                  note.length > PROPOSAL_TEXT_MAX.note / 2
                    ? { limit: PROPOSAL_TEXT_MAX.note, text: counterText }
                    : undefined
                }
              />
            </div>
          </div>
        );
      })}
    </Card>
  );
}

const noteLabel = (name: string): string => t`Anteckning: ${name}`;
