import { t } from '@lingui/core/macro';
import type { CycleChange } from './cycle-facts.ts';
import css from './rooms.module.css';

/** What changed, a line each: what it was, and what it became. */
export function ChangeList({ changes }: { changes: readonly CycleChange[] }) {
  return (
    <ul class={css['changes']}>
      {changes.map(({ key, label, before, after }) => (
        <li key={key}>
          <span class={css['changed']}>{label}</span>
          {before !== undefined && before !== '' && (
            <del>
              <span class={css['tag']}>{t`före:`}</span> <span dir="auto">{before}</span>
            </del>
          )}
          {after !== undefined && after !== '' ? (
            <ins>
              <span class={css['tag']}>{t`efter:`}</span> <span dir="auto">{after}</span>
            </ins>
          ) : (
            <ins>{t`borttaget`}</ins>
          )}
        </li>
      ))}
    </ul>
  );
}
