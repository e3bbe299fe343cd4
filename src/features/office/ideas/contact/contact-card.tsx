import { plural, t } from '@lingui/core/macro';
import { Eraser, Eye } from 'lucide-preact';
import { dateTime } from '../../../../i18n/format.ts';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import form from '../../shell/form.module.css';
import css from '../ideas.module.css';

export type ContactCardProps = {
  /** Ways to reach whoever left the idea, sealed; none once they are removed. */
  left: number;
  /** Who read them and why, the newest first. */
  openings: readonly {
    readonly entry: string;
    readonly who: string;
    readonly at: string;
    readonly reason: string;
  }[];
  timeZone: string;
  onOpen: () => void;
  onRemove: () => void;
};

/** That somebody can be reached, who has looked, and the way to look. Nothing of it is on the screen by itself. */
export function ContactCard({ left, openings, timeZone, onOpen, onRemove }: ContactCardProps) {
  return (
    <Card title={t`Kontaktuppgifter`}>
      <div class={form['group']}>
        <p>
          {left === 0
            ? t`De är borttagna.`
            : plural(left, {
                one: 'Den som lämnade idén vill kunna nås. Uppgiften är förseglad.',
                other: 'Den som lämnade idén vill kunna nås. # uppgifter är förseglade.',
              })}
        </p>
        {left > 0 && (
          <div class={form['actions']}>
            <Button icon={Eye} onClick={onOpen}>
              {t`Visa kontaktuppgifter`}
            </Button>
            <Button kind="quiet" icon={Eraser} onClick={onRemove}>
              {t`Ta bort kontaktuppgifterna`}
            </Button>
          </div>
        )}
        {openings.length > 0 && (
          // Safari takes the list away from an unstyled list; the role gives it back.
          // oxlint-disable-next-line jsx-a11y/no-redundant-roles
          <ol class={css['acts']} role="list" aria-label={t`De som har läst`}>
            {openings.map(({ entry, who, at, reason }) => (
              <li key={entry}>
                <span dir="auto">{reason}</span>
                <span class={css['quiet']}>{`${who}, ${dateTime(at, timeZone)}`}</span>
              </li>
            ))}
          </ol>
        )}
      </div>
    </Card>
  );
}
