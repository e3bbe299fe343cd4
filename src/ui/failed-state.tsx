import type { ComponentChildren } from 'preact';
import { CircleAlert } from 'lucide-preact';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import css from './states.module.css';

export type FailedStateProps = {
  /** What happened: "Listan kunde inte hämtas". */
  title: ComponentChildren;
  /** What was kept: "Allt du har skrivit finns kvar på plattan." */
  kept?: ComponentChildren;
  /** What to do next. */
  advice?: ComponentChildren;
  retry?: { label: string; onClick: () => void; busy?: boolean | undefined } | undefined;
  /** Other ways out. */
  actions?: ComponentChildren;
  /** For whoever helps: codes and messages, folded away. */
  details?: { summary: string; text: string } | undefined;
};

/** Something went wrong: what happened, what was kept, what to do. */
export function FailedState({ title, kept, advice, retry, actions, details }: FailedStateProps) {
  return (
    <div class={css['state']} role="alert">
      <span class={css['badge']} data-kind="problem">
        <Icon shape={CircleAlert} size={1.6} />
      </span>
      <p class={css['title']}>{title}</p>
      <div class={css['body']}>
        {kept && <p>{kept}</p>}
        {advice && <p>{advice}</p>}
      </div>
      {(retry || actions) && (
        <div class={css['actions']}>
          {retry && (
            <Button kind="primary" busy={retry.busy} onClick={retry.onClick}>
              {retry.label}
            </Button>
          )}
          {actions}
        </div>
      )}
      {details && (
        <details class={css['details']}>
          <summary>{details.summary}</summary>
          <pre dir="ltr">{details.text}</pre>
        </details>
      )}
    </div>
  );
}
