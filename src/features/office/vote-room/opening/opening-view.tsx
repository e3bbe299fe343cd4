import { plural, t } from '@lingui/core/macro';
import { CircleAlert, CircleCheck, DoorOpen, Lock } from 'lucide-preact';
import type { OpenVoteRefusal } from '../../../../domain/vote/opening-decisions.ts';
import { Button, LinkButton } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import { List, ListRow } from '../../../../ui/list.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import type { Advice } from './advice.ts';
import { adviceWords } from './advice-words.ts';
import { obstacleWords } from './obstacle-words.ts';
import css from './opening.module.css';

export type OpeningViewProps = {
  obstacles: readonly OpenVoteRefusal[];
  advice: readonly Advice[];
  /** Votes on tablets are sealed: the key stands too. */
  sealed: boolean;
  /** Offered to those who may. */
  onOpen: (() => void) | undefined;
};

/** What is missing before the vote can open, what opening it fixes, and the one act that opens it. */
export function OpeningView({ obstacles, advice, sealed, onOpen }: OpeningViewProps) {
  const ready = obstacles.length === 0;
  return (
    <>
      <Card
        title={t`Innan det går att öppna`}
        note={
          ready
            ? t`Allt som behövs är på plats.`
            : plural(obstacles.length, { one: '# sak saknas.', other: '# saker saknas.' })
        }
      >
        {ready ? (
          <p class={css['ready']}>
            <Icon shape={CircleCheck} />
            <span>{t`Inget hindrar att röstningen öppnas.`}</span>
          </p>
        ) : (
          <List look="plain" label={t`Det som saknas`}>
            {obstacles.map((obstacle) => (
              <Obstacle key={obstacle.code} obstacle={obstacle} />
            ))}
          </List>
        )}
      </Card>
      {advice.length > 0 && (
        <Notice kind="info" title={t`Se efter en gång till`}>
          <ul class={css['lines']}>
            {advice.map((each) => {
              const { text, href } = adviceWords(each);
              return (
                <li key={each}>
                  <a href={href}>{text}</a>
                </li>
              );
            })}
          </ul>
        </Notice>
      )}
      <Card title={t`Det här ligger sedan fast`}>
        <Frozen sealed={sealed} />
        {onOpen ? (
          <div>
            <Button kind="primary" icon={DoorOpen} disabled={!ready} onClick={onOpen}>
              {t`Öppna röstningen`}
            </Button>
          </div>
        ) : (
          <p>{t`En samordnare öppnar röstningen.`}</p>
        )}
      </Card>
    </>
  );
}

function Obstacle({ obstacle }: { obstacle: OpenVoteRefusal }) {
  const { title, more, link } = obstacleWords(obstacle);
  return (
    <ListRow
      start={
        <span class={css['missing']}>
          <Icon shape={CircleAlert} />
        </span>
      }
      title={title}
      note={more}
      end={link && <LinkButton href={link.href}>{link.label}</LinkButton>}
    />
  );
}

/** What opening the vote fixes, one thing a line. */
export function Frozen({ sealed }: { sealed: boolean }) {
  const lines = [
    t`Omröstningarna: förslagen, deras nummer och kostnader, och hur man röstar.`,
    t`Röstsedelsvarianterna, områdena och pengarna.`,
    t`Reglerna: avprickning, dubbelröster, hur papper skrivs in och vem som får vara den andra personen.`,
    ...(sealed ? [t`Räknenyckeln och vilka som har delar av den.`] : []),
  ];
  return (
    <ul class={css['frozen']}>
      {lines.map((line) => (
        <li key={line}>
          <Icon shape={Lock} size={1} />
          <span>{line}</span>
        </li>
      ))}
    </ul>
  );
}
