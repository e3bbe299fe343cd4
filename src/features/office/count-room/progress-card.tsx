import type { ComponentChildren } from 'preact';
import { t } from '@lingui/core/macro';
import { Pause, Play, X } from 'lucide-preact';
import { number } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { CountProgress } from '../../../ui/count-progress.tsx';
import form from '../shell/form.module.css';

export type ProgressCardProps = {
  title: string;
  /** What is being done: "Öppnar rösterna". */
  label: string;
  done: number;
  of: number;
  /** What is lost when the page is left. */
  children: ComponentChildren;
  /** Work that can rest: whether it does. */
  resting?: boolean | undefined;
  onRest?: ((resting: boolean) => void) | undefined;
  onStop: () => void;
};

/** Long work in numbers, which can be stopped, and some of it paused. */
export function ProgressCard(props: ProgressCardProps) {
  const { title, label, children, resting = false, onRest, onStop } = props;
  const [done, of] = [number(props.done), number(props.of)];
  return (
    <Card title={title}>
      <output>
        <CountProgress
          label={resting ? t`Vilar` : label}
          value={props.done}
          max={props.of}
          text={t`${done} av ${of}`}
        />
      </output>
      <p>{children}</p>
      <div class={form['actions']}>
        {onRest && (
          <Button icon={resting ? Play : Pause} onClick={() => onRest(!resting)}>
            {resting ? t`Fortsätt` : t`Pausa`}
          </Button>
        )}
        <Button kind="quiet" icon={X} onClick={onStop}>
          {t`Avbryt`}
        </Button>
      </div>
    </Card>
  );
}
