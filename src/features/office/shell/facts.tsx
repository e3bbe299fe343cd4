import type { ComponentChildren } from 'preact';
import css from './facts.module.css';

export type Fact = {
  readonly label: ComponentChildren;
  readonly value: ComponentChildren;
};

/** What is known of one thing, as labels and values. `undefined` facts are left out. */
export function Facts({ facts, columns }: { facts: readonly (Fact | undefined)[]; columns?: boolean }) {
  return (
    <dl class={css['facts']} data-columns={columns ? '' : undefined}>
      {facts.map(
        (fact, at) =>
          fact && (
            <div key={at} class={css['fact']}>
              <dt class={css['label']}>{fact.label}</dt>
              <dd class={css['value']}>{fact.value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
