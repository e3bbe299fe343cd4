import { t } from '@lingui/core/macro';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import css from './proposals.module.css';

/** One of the things that stand against each other. */
export type Version = {
  readonly key: string;
  readonly words: string;
  readonly who: string;
  readonly when: string;
  readonly onTake: () => void;
};

/** Something that people said differently without knowing of each other. */
export type Conflict = {
  readonly field: string;
  readonly name: string;
  readonly versions: readonly Version[];
};

/** What two wrote without knowing of each other: both are shown, and the reader chooses. */
export function ConflictNotice({ conflicts }: { conflicts: readonly Conflict[] }) {
  if (conflicts.length === 0) return null;
  return (
    <Notice kind="warning" title={t`Ni har skrivit olika utan att veta om varandra`}>
      <p>{t`Allt är sparat. Välj vad som ska gälla. Tills dess gäller det översta.`}</p>
      {conflicts.map(({ field, name, versions }) => (
        <div key={field}>
          <h2 class={css['versionsTitle']}>{name}</h2>
          {/* Safari takes the list away from an unstyled list; the role gives it back. */}
          {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles */}
          <ul class={css['versions']} role="list">
            {versions.map(({ key, words, who, when, onTake }, at) => {
              const number = at + 1;
              return (
                <li key={key}>
                  <span class={css['text']} dir="auto">
                    {words}
                  </span>
                  <span class={css['quiet']}>{`${who}, ${when}`}</span>
                  <Button onClick={onTake}>{t`Ta version ${number}: ${name}`}</Button>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </Notice>
  );
}
