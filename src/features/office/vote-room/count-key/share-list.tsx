import { plural, t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { Check } from 'lucide-preact';
import type { MadeCountKey } from '../../../../domain/vote/count-key.ts';
import { number } from '../../../../i18n/format.ts';
import { keyMark, SHARE_WORDS } from '../../../../sealing/share-text.ts';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { List, ListRow } from '../../../../ui/list.tsx';
import { Pill } from '../../../../ui/pill.tsx';
import { showToast } from '../../../../ui/toast.tsx';
import { ShareForm } from './share-form.tsx';
import { useShareTest } from './use-share-test.ts';

export type ShareListProps = {
  held: MadeCountKey;
  /** Whether shares may still be read back here. */
  tests: boolean;
};

/** The shares of a key: who has which, which have been read back, and a way to read the rest. */
export function ShareList({ held, tests }: ShareListProps) {
  const { made, tested } = held;
  const [open, setOpen] = useState<number>();
  const test = useShareTest(held);
  const left = made.shares.filter((_, at) => !tested.has(at + 1)).length;
  const mark = keyMark(made.key);
  const read = async (text: string, share: number, trustee: string) => {
    if (!(await test.read(text, share))) return;
    setOpen(undefined);
    showToast({ kind: 'done', text: t`Delen till ${trustee} är rätt.` });
  };
  return (
    <Card
      title={t`Delarna`}
      note={
        left === 0
          ? t`Bladen är märkta ${mark}. Alla är lästa tillbaka.`
          : plural(left, {
              one: `Bladen är märkta ${mark}. # del är inte läst tillbaka än.`,
              other: `Bladen är märkta ${mark}. # delar är inte lästa tillbaka än.`,
            })
      }
    >
      <List look="plain" label={t`Delarna`}>
        {made.shares.map(({ trustee }, at) => {
          const share = at + 1;
          const place = number(share);
          const isTested = tested.has(share);
          return (
            <ListRow
              key={share}
              dense
              title={trustee}
              note={t`Del ${place}`}
              end={
                isTested ? (
                  <Pill state="ok" look="bare">{t`läst tillbaka`}</Pill>
                ) : tests ? (
                  <Button
                    expanded={open === share}
                    onClick={() => {
                      test.clear();
                      setOpen(open === share ? undefined : share);
                    }}
                  >
                    {t`Läs tillbaka del ${place}`}
                  </Button>
                ) : (
                  <Pill state="waiting" look="bare">{t`inte läst tillbaka`}</Pill>
                )
              }
            />
          );
        })}
      </List>
      {open !== undefined && !tested.has(open) && (
        <ShareForm
          key={open}
          label={wordsOf(made.shares[open - 1]?.trustee ?? '')}
          act={t`Kontrollera orden`}
          icon={Check}
          busy={test.busy}
          error={test.error}
          failure={test.failure}
          onRead={(text) => void read(text, open, made.shares[open - 1]?.trustee ?? '')}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Card>
  );
}

const wordsOf = (trustee: string): string => t`De ${SHARE_WORDS} orden på bladet till ${trustee}`;
