import { t } from '@lingui/core/macro';
import type { NoteRow } from '../../../../domain/meeting/meeting-note.ts';
import { dateTime } from '../../../../i18n/format.ts';
import { Button } from '../../../../ui/button.tsx';
import { useCycle, useOffice } from '../../office-context.ts';
import { Facts } from '../../shell/facts.tsx';
import { authorName } from '../../words/author-words.ts';
import page from '../proposals.module.css';
import type { Reference } from './references.ts';

export type NoteItemProps = {
  row: NoteRow;
  /** What the page is not about already: the event, or the proposals. */
  references: readonly Reference[];
  mayWrite: boolean;
  onChange: () => void;
  onTakeBack: () => void;
};

/** One note to read. */
export function NoteItem({ row, references, mayWrite, onChange, onTakeBack }: NoteItemProps) {
  const { office, state } = useOffice();
  const { timeZone } = useCycle();
  const { met, said, changed } = row.act.value;
  const words = (text: string) => (
    <span class={page['text']} dir="auto">
      {text}
    </span>
  );
  return (
    <li>
      <p>
        {references.map(({ href, name }, at) => (
          <span key={href}>
            {at > 0 && ', '}
            <a href={href}>
              <bdi>{name}</bdi>
            </a>
          </span>
        ))}
      </p>
      <Facts
        facts={[
          met === '' ? undefined : { label: t`Mötte`, value: words(met) },
          said === '' ? undefined : { label: t`Sades`, value: words(said) },
          changed === '' ? undefined : { label: t`Ändrades`, value: words(changed) },
        ]}
      />
      <p class={page['quiet']}>{`${authorName(state, row.act.author)}, ${dateTime(row.act.at, timeZone)}`}</p>
      {mayWrite && (
        <div class={page['filters']}>
          <Button kind="quiet" onClick={onChange}>
            {t`Ändra`}
          </Button>
          {row.act.author === office.log.author && (
            <Button kind="quiet" onClick={onTakeBack}>
              {t`Ta tillbaka anteckningen`}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
