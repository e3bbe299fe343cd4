import { t } from '@lingui/core/macro';
import { ArrowRight, Check, CircleCheck, EyeOff, Flag, Hourglass, Sigma } from 'lucide-preact';
import type { Voting } from '../../../domain/cycle/voting.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { to } from '../place.ts';
import { Facts } from '../shell/facts.tsx';
import { partWords } from './part-words.ts';
import { mayCount, nextOf, type VotePart } from './vote-parts.ts';
import columns from '../shell/columns.module.css';
import css from './vote-room.module.css';
import {
  channelsWords,
  checkInWords,
  paperEntryWords,
  policyWords,
  secondPersonWords,
} from './voting-words.ts';

export type VoteRoomProps = {
  kicker: string;
  parts: readonly VotePart[];
  voting: Voting;
  /** How far the count has come, once it has begun. */
  counting: 'going' | 'published' | undefined;
  /** Says an instant in a few words. */
  when: (instant: string) => string;
};

/** The work with the vote: what is next, how far each part has come, and why something cannot be done yet. */
export function VoteRoomView({ kicker, parts, voting, counting, when }: VoteRoomProps) {
  return (
    <>
      <PageHeader
        kicker={kicker}
        title={t`Röstning`}
        lead={t`Från nyckel och röstsedlar till det ögonblick då räkningen kan börja.`}
      />
      <Now parts={parts} counting={counting} when={when} />
      <div class={columns['columns']}>
        <Card title={t`Arbetsgången`} padding="flush">
          <ol class={css['parts']}>
            {parts.map((part, at) => (
              <Part key={part.part} part={part} number={at + 1} when={when} />
            ))}
          </ol>
        </Card>
        <div class={css['side']}>
          <Rules voting={voting} />
          <Notice kind="info" icon={EyeOff} title={t`Inga ställningar visas`}>
            {t`Vad någon har röstat på syns inte här, och räknas inte, förrän röstningen är slut och räkningen börjar.`}
          </Notice>
        </div>
      </div>
    </>
  );
}

/** The one thing that matters most now. */
function Now({ parts, counting, when }: Pick<VoteRoomProps, 'parts' | 'counting' | 'when'>) {
  const next = nextOf(parts);
  if (next) {
    const { title, more, href, act } = partWords(next, when);
    return (
      <Notice
        kind="warning"
        icon={Flag}
        title={t`Nästa: ${title}`}
        actions={
          <LinkButton kind="primary" href={href} icon={ArrowRight} iconAt="end" iconDirectional>
            {act}
          </LinkButton>
        }
      >
        {more}
      </Notice>
    );
  }
  if (counting)
    return (
      <Notice
        kind="info"
        icon={Sigma}
        title={counting === 'published' ? t`Rösterna är räknade` : t`Rösterna räknas`}
        actions={
          <LinkButton href={to.count} icon={ArrowRight} iconAt="end" iconDirectional>
            {t`Till räkningen`}
          </LinkButton>
        }
      >
        {counting === 'published'
          ? t`Resultatet är publicerat.`
          : t`En röst som kommer nu läggs för sig själv, under Behöver hjälp.`}
      </Notice>
    );
  if (mayCount(parts))
    return (
      <Notice
        kind="success"
        icon={CircleCheck}
        title={t`Räkningen kan börja`}
        actions={
          <LinkButton kind="primary" href={to.count} icon={ArrowRight} iconAt="end" iconDirectional>
            {t`Till räkningen`}
          </LinkButton>
        }
      >
        {t`Allt som ska räknas är framme, eller avskrivet av två personer.`}
      </Notice>
    );
  const points = parts.find(({ part }) => part === 'points');
  return (
    <Notice
      kind="info"
      icon={Hourglass}
      title={t`Röstningen pågår`}
      href={points ? partWords(points, when).href : ''}
    >
      {points && partWords(points, when).more}
    </Notice>
  );
}

function Part({ part, number, when }: { part: VotePart; number: number; when: VoteRoomProps['when'] }) {
  const { title, more, href, pill } = partWords(part, when);
  return (
    <li class={css['part']} data-stage={part.stage}>
      <span class={css['mark']} aria-hidden="true">
        {part.stage === 'done' ? <Icon shape={Check} size={1.1} /> : number}
      </span>
      <div class={css['words']}>
        <a class={css['link']} href={href}>
          {title}
        </a>
        <span class={css['more']}>{more}</span>
      </div>
      <Pill state={pill.state} look="bare">
        {pill.words}
      </Pill>
    </li>
  );
}

function Rules({ voting }: { voting: Voting }) {
  return (
    <Card title={t`Så röstar omgången`} note={t`Står i ramarna, och ligger fast när röstningen är öppen.`}>
      <Facts
        facts={[
          { label: t`Hur`, value: channelsWords(voting) },
          { label: t`Avprickning`, value: checkInWords(voting) },
          voting.tablets || voting.checkIn !== 'attested'
            ? { label: t`Om någon röstar två gånger`, value: policyWords(voting.doubleVotes) }
            : undefined,
          { label: t`Papper`, value: paperEntryWords(voting) },
          { label: t`Andra personen`, value: secondPersonWords(voting) },
        ]}
      />
    </Card>
  );
}
