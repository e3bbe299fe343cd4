import { plural, t } from '@lingui/core/macro';
import { Lock } from 'lucide-preact';
import { Card } from '../../../../ui/card.tsx';
import { List, ListRow } from '../../../../ui/list.tsx';
import { Pill } from '../../../../ui/pill.tsx';
import { FRAME_PARTS, type FramePart, to } from '../../place.ts';
import { partWords } from './part-words.ts';

/** The rooms whose contents stand once the vote is open. */
const FIXED: readonly FramePart[] = ['areas', 'money', 'contests', 'voting'];

/** The rooms in which the frame is changed, and the trace of it. */
export function FrameRooms({ revision, open }: { revision: number; open: boolean }) {
  return (
    <Card
      title={t`Ändra ramarna`}
      note={t`Varje ändring blir en ny version, med vem som gjorde den och vad som blev annorlunda.`}
    >
      <List look="plain" label={t`Rum`}>
        {FRAME_PARTS.map((part) => {
          const { title, lead } = partWords(part);
          const versions = plural(revision, { one: '# version', other: '# versioner' });
          return (
            <ListRow
              key={part}
              dense
              href={to.framePart(part)}
              title={title}
              note={lead}
              end={
                part === 'history' ? (
                  versions
                ) : open && FIXED.includes(part) ? (
                  <Pill state="plain" icon={Lock}>{t`ligger fast`}</Pill>
                ) : undefined
              }
            />
          );
        })}
      </List>
    </Card>
  );
}
