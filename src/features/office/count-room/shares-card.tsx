import { plural, t } from '@lingui/core/macro';
import { useEffect, useRef, useState } from 'preact/hooks';
import { LockKeyholeOpen } from 'lucide-preact';
import type { MadeCountKey } from '../../../domain/vote/count-key.ts';
import { number } from '../../../i18n/format.ts';
import type { OpeningKey } from '../../../sealing/hpke.ts';
import { keyMark } from '../../../sealing/share-text.ts';
import { Card } from '../../../ui/card.tsx';
import { List, ListRow } from '../../../ui/list.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { ShareForm } from '../vote-room/count-key/share-form.tsx';
import { unreadShareWords } from '../vote-room/count-key/share-refusals.ts';
import { type GivenRefusal, type GivenShare, keyFrom, takeShare, wipe } from './open-shares.ts';

export type SharesCardProps = {
  held: MadeCountKey;
  /** The shares fit: the key, and the numbers of the shares that made it. */
  onKey: (key: OpeningKey, shares: readonly number[]) => void;
};

/** Takes the trustees' shares, one after the other, each told right or wrong at once. They stay in memory alone. */
export function SharesCard({ held, onKey }: SharesCardProps) {
  const { made } = held;
  const [given, setGiven] = useState<readonly GivenShare[]>([]);
  const [error, setError] = useState<string>();
  const [failed, setFailed] = useState(false);
  const givenRef = useRef<readonly GivenShare[]>([]);
  useEffect(() => {
    givenRef.current = given;
  }, [given]);
  useEffect(() => () => wipe(givenRef.current), []);

  const read = async (text: string) => {
    setError(undefined);
    setFailed(false);
    const taken = await takeShare(text, held, given);
    if (!taken.ok) return setError(refusalWords(taken.refusal));
    const all = [...given, taken.value];
    if (all.length < made.needed) return setGiven(all);
    const key = await keyFrom(all, held);
    if (key)
      return onKey(
        key,
        all.map((share) => share.number).sort((a, b) => a - b),
      );
    wipe(all);
    setGiven([]);
    setFailed(true);
  };

  const left = made.needed - given.length;
  const mark = keyMark(made.key);
  const needed = number(made.needed);
  const all = number(made.shares.length);
  return (
    <Card
      title={t`Rösträknarnas nyckeldelar`}
      note={t`${needed} av ${all} behövs, vilka som helst. Bladen är märkta ${mark}.`}
    >
      <List look="plain" label={t`Nyckeldelarna`}>
        {made.shares.map(({ trustee }, at) => {
          const isGiven = given.some((share) => share.number === at + 1);
          const place = number(at + 1);
          return (
            <ListRow
              key={at}
              dense
              title={trustee}
              note={t`Del ${place}`}
              end={
                <Pill state={isGiven ? 'ok' : 'plain'} look="bare">
                  {isGiven ? t`given` : t`inte given`}
                </Pill>
              }
            />
          );
        })}
      </List>
      {failed && (
        <Notice kind="problem" live="now" title={t`Delarna är rätt, men öppnar inte nyckeln tillsammans`}>
          {t`Ge dem en gång till. Händer det igen är ett blad skadat: använd en annan del.`}
        </Notice>
      )}
      <ShareForm
        key={given.length}
        label={plural(left, {
          one: 'Orden på bladet till den sista rösträknaren',
          other: 'Orden på bladet till nästa rösträknare, # kvar',
        })}
        act={left === 1 ? t`Lås upp rösterna` : t`Ta emot delen`}
        icon={LockKeyholeOpen}
        busy={false}
        error={error}
        failure={undefined}
        onRead={(text) => void read(text)}
      />
    </Card>
  );
}

function refusalWords(refusal: GivenRefusal): string {
  switch (refusal.code) {
    case 'share.unknown':
      return t`Bladet har nyckelns märke, men är ingen av dess delar.`;
    case 'share.given': {
      const { trustee } = refusal.params;
      return t`Delen till ${trustee} är redan given. Nu behövs någon annans.`;
    }
    case 'words.count':
    case 'words.unknown':
    case 'share.check':
    case 'share.other-key':
    case 'share.no-code':
      return unreadShareWords(refusal);
  }
}
