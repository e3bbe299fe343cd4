import { plural, t } from '@lingui/core/macro';
import { Lock } from 'lucide-preact';
import type { OpenSteps } from '../../../../domain/cycle/phase-freeze.ts';
import { Card } from '../../../../ui/card.tsx';
import { List, ListRow } from '../../../../ui/list.tsx';
import { Pill } from '../../../../ui/pill.tsx';
import { FRAME_PARTS, type FramePart, to } from '../../place.ts';
import { partWords } from './part-words.ts';

/** The rooms in which nothing can be changed, for the steps that are open. */
const fixedBy = ({ vote, development }: OpenSteps): readonly FramePart[] => [
  ...(vote ? (['areas', 'money', 'contests', 'voting'] as const) : []),
  ...(development ? (['criteria'] as const) : []),
];

/** The rooms in which the frame is changed, and the trace of it. */
export function FrameRooms({ revision, steps }: { revision: number; steps: OpenSteps }) {
  const fixed = fixedBy(steps);
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
                ) : fixed.includes(part) ? (
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
