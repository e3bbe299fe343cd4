import { plural, t } from '@lingui/core/macro';
import { CircleAlert, CircleCheck, Play } from 'lucide-preact';
import type { CountObstacle } from '../../../domain/outcome/count-decisions.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { List, ListRow } from '../../../ui/list.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { to } from '../place.ts';
import css from './count-room.module.css';
import { obstacleWords } from './refusal-words.ts';

export type BeginCardProps = {
  obstacles: readonly CountObstacle[];
  /** What will be counted, in a line. */
  summary: string;
  /** Bags that came after the search for double votes. */
  unsearched: number;
  onBegin: () => void;
};

/** What is missing before the votes may be counted, and the one act that begins it. */
export function BeginCard({ obstacles, summary, unsearched, onBegin }: BeginCardProps) {
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
        <Obstacles obstacles={obstacles} />
      )}
      {ready && unsearched > 0 && <Unsearched bags={unsearched} />}
      {ready && (
        <div>
          <Button kind="primary" size="large" icon={Play} onClick={onBegin}>
            {t`Börja räkna`}
          </Button>
        </div>
      )}
    </Card>
  );
}

/** What is missing before a count can begin, each with where it is done. */
export function Obstacles({ obstacles }: Pick<BeginCardProps, 'obstacles'>) {
  return (
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
  );
}

/** Bags that nobody has looked through for double votes: a count that began now would halt at its next step. */
export function Unsearched({ bags }: { bags: number }) {
  return (
    <Notice
      kind="warning"
      href={to.doubleVotes}
      title={plural(bags, {
        one: '# påse har kommit in sedan dubbelrösterna söktes',
        other: '# påsar har kommit in sedan dubbelrösterna söktes',
      })}
    >
      {t`Sök igen och låt en andra person bekräfta innan ni räknar. Annars stannar räkningen när ytterkuverten ska tas av.`}
    </Notice>
  );
}
