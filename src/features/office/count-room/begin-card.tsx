import { plural, t } from '@lingui/core/macro';
import { CircleAlert, CircleCheck, Play } from 'lucide-preact';
import type { CountObstacle } from '../../../domain/outcome/count-decisions.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { List, ListRow } from '../../../ui/list.tsx';
import css from './count-room.module.css';
import { obstacleWords } from './refusal-words.ts';

export type BeginCardProps = {
  obstacles: readonly CountObstacle[];
  /** What will be counted, in a line. */
  summary: string;
  /** Offered to those who may. */
  onBegin: (() => void) | undefined;
};

/** What is missing before the votes may be counted, and the one act that begins it. */
export function BeginCard({ obstacles, summary, onBegin }: BeginCardProps) {
  const ready = obstacles.length === 0;
  return (
    <Card
      title={t`Börja räkna`}
      note={
        ready
          ? t`Inget hindrar att räkningen börjar.`
          : plural(obstacles.length, { one: '# sak är kvar.', other: '# saker är kvar.' })
      }
    >
      {ready ? (
        <p class={css['ready']}>
          <Icon shape={CircleCheck} />
          <span>{summary}</span>
        </p>
      ) : (
        <List look="plain" label={t`Det som är kvar`}>
          {obstacles.map((obstacle) => {
            const { title, more, link } = obstacleWords(obstacle);
            return (
              <ListRow
                key={obstacle.code}
                start={
                  <span class={css['missing']}>
                    <Icon shape={CircleAlert} />
                  </span>
                }
                title={title}
                note={more}
                end={<LinkButton href={link.href}>{link.label}</LinkButton>}
              />
            );
          })}
        </List>
      )}
      {onBegin && ready && (
        <div>
          <Button kind="primary" size="large" icon={Play} onClick={onBegin}>
            {t`Börja räkna`}
          </Button>
        </div>
      )}
      {!onBegin && <p>{t`En samordnare eller rösträknare börjar.`}</p>}
    </Card>
  );
}
