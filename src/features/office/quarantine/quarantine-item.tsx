import { t } from '@lingui/core/macro';
import { DoorOpen, X } from 'lucide-preact';
import { dateTime, number } from '../../../i18n/format.ts';
import { quarantineReason } from '../../../i18n/quarantine-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import type { QuarantinedEntry } from '../../../wire/quarantine.ts';
import { Facts } from '../shell/facts.tsx';
import { kindWords } from '../words/kind-words.ts';
import css from './quarantine.module.css';
import { mayBeReleased, readable, type Readable } from './readable.ts';

export type QuarantineItemProps = {
  row: QuarantinedEntry;
  /** Its place among several. */
  place: number | undefined;
  carrierName: (row: QuarantinedEntry) => string;
  timeZone: string;
  onRelease: ((row: QuarantinedEntry) => void) | undefined;
  onReject: ((row: QuarantinedEntry) => void) | undefined;
};

/** One quarantined entry, as readable as its bytes allow. */
export function QuarantineItem(props: QuarantineItemProps) {
  const { row, place, carrierName, timeZone, onRelease, onReject } = props;
  const read = readable(row);
  const releasable = mayBeReleased(row, read);
  const title = read.entry ? kindWords(read.entry.kind) : t`Något som inte går att läsa`;
  return (
    <Card
      title={place === undefined ? title : `${number(place)}. ${title}`}
      note={quarantineReason(row.reason)}
    >
      <Facts
        columns
        facts={[
          { label: t`Kom genom`, value: carrierName(row) },
          { label: t`Kom fram`, value: dateTime(row.received, timeZone) },
          read.entry && { label: t`Skriven`, value: dateTime(read.entry.at, timeZone) },
        ]}
      />
      <Content read={read} />
      <Disclosure summary={t`Visa hela posten`}>
        {row.detail !== '' && <p dir="ltr">{row.detail}</p>}
        {read.text === undefined ? (
          <p>{t`Innehållet visas inte: det är raderat, eller bara för den som skrev det.`}</p>
        ) : (
          <pre class={css['bytes']} dir="ltr">
            {read.text}
          </pre>
        )}
      </Disclosure>
      {!releasable && (
        <p class={css['hint']}>
          {t`Den här går inte att släppa in som den är. Skriv av det som går att läsa om det behövs, och avvisa den sedan.`}
        </p>
      )}
      <div class={css['acts']}>
        {onRelease && releasable && (
          <Button icon={DoorOpen} onClick={() => onRelease(row)}>
            {t`Släpp in`}
          </Button>
        )}
        {onReject && (
          <Button kind="quiet" icon={X} onClick={() => onReject(row)}>
            {t`Avvisa`}
          </Button>
        )}
      </div>
    </Card>
  );
}

/** What residents wrote is shown as they wrote it; the rest stands in the folded bytes. */
function Content({ read }: { read: Readable }) {
  const { entry } = read;
  if (entry?.kind !== 'idea.collected') return null;
  return (
    <blockquote class={css['idea']} lang={entry.data.language} dir="auto">
      <p class={css['ideaTitle']}>{entry.data.title}</p>
      {entry.data.text !== '' && <p class={css['ideaText']}>{entry.data.text}</p>}
    </blockquote>
  );
}
