import { plural, t } from '@lingui/core/macro';
import { Plus, Trash2 } from 'lucide-preact';
import { PROPOSAL_TEXT_MAX } from '../../../domain/proposal/change.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Select, type SelectOption } from '../../../ui/select.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import form from '../shell/form.module.css';
import { counterText } from '../words/counter-words.ts';
import { type Origin, OriginsCard } from './origins-card.tsx';
import columns from '../shell/columns.module.css';

export type NewProposalViewProps = {
  origins: readonly Origin[];
  back: string;
  titles: readonly string[];
  onTitles: (titles: readonly string[]) => void;
  /** The proposal that the ideas are put into; empty for new ones. */
  into: string;
  onInto: (proposal: string) => void;
  /** Proposals that are worked on. */
  others: readonly SelectOption[];
  /** What is begun here is a part of another proposal. */
  splitting: boolean;
  error: string | undefined;
  busy: boolean;
  onSave: () => void;
};

/** The ideas, and what is to be made of them. */
export function NewProposalView(props: NewProposalViewProps) {
  const { origins, titles, onTitles, into, onInto, others, splitting, error, busy } = props;
  const count = origins.length;
  return (
    <>
      <PageHeader
        kicker={<a href={props.back}>{t`Tillbaka`}</a>}
        title={splitting ? t`Dela i flera förslag` : t`Gör ett förslag`}
        lead={plural(count, {
          one: 'Idén följer med. Den som lämnade den ser vad det blir av den.',
          other: 'Alla # idéerna följer med. De som lämnade dem ser vad det blir av dem.',
        })}
      />
      <div class={columns['columns']}>
        <Card title={t`Vad ska det bli?`}>
          <div class={form['group']}>
            {others.length > 0 && !splitting && (
              <Select
                label={t`Nytt förslag, eller ett som finns`}
                prompt={t`Ett nytt förslag`}
                value={into}
                onChange={onInto}
                options={others}
              />
            )}
            {into === '' && <Titles titles={titles} onTitles={onTitles} />}
            {error !== undefined && <Notice kind="problem" live="now" title={error} />}
            <div class={form['actions']}>
              <Button kind="primary" busy={busy} onClick={props.onSave}>
                {into !== ''
                  ? t`Lägg till i förslaget`
                  : titles.length === 1
                    ? t`Påbörja förslaget`
                    : t`Påbörja förslagen`}
              </Button>
              <LinkButton kind="quiet" href={props.back}>
                {t`Avbryt`}
              </LinkButton>
            </div>
          </div>
        </Card>
        <OriginsCard origins={origins} split={undefined} onRemove={undefined} />
      </div>
    </>
  );
}

function Titles({ titles, onTitles }: Pick<NewProposalViewProps, 'titles' | 'onTitles'>) {
  const replaced = (at: number, title: string) => titles.map((held, index) => (index === at ? title : held));
  return (
    <>
      {titles.map((title, at) => {
        const number = at + 1;
        return (
          // Parts have no names of their own before they are begun.
          <div key={at} class={form['group']}>
            <TextInput
              label={titles.length === 1 ? t`Rubrik` : t`Rubrik på förslag ${number}`}
              value={title}
              onInput={(value) => onTitles(replaced(at, value))}
              counter={{ limit: PROPOSAL_TEXT_MAX.title, text: counterText }}
            />
            {titles.length > 1 && (
              <div class={form['actions']}>
                <Button
                  kind="quiet"
                  icon={Trash2}
                  onClick={() => onTitles(titles.filter((_, index) => index !== at))}
                >
                  {t`Ta bort förslag ${number}`}
                </Button>
              </div>
            )}
          </div>
        );
      })}
      <div class={form['actions']}>
        <Button kind="quiet" icon={Plus} onClick={() => onTitles([...titles, ''])}>
          {t`Dela i ett förslag till`}
        </Button>
      </div>
    </>
  );
}
