import { t } from '@lingui/core/macro';
import { useMemo, useState } from 'preact/hooks';
import { type Noted, type NoteRow, notesWhere } from '../../../../domain/meeting/meeting-note.ts';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { useCycle, useOffice } from '../../office-context.ts';
import { mayReadIdeas } from '../../rights.ts';
import page from '../proposals.module.css';
import { NoteDialog } from './note-dialog.tsx';
import { NoteItem } from './note-item.tsx';
import { eventOf, proposalsIn } from './references.ts';
import { useNoteActs } from './use-note-acts.ts';

/** What residents said of a proposal when they were met. */
export function ProposalNotes({ proposal }: { proposal: string }) {
  const isWanted = useMemo(() => (noted: Noted) => noted.proposals.some((id) => id === proposal), [proposal]);
  return <Notes about="proposal" isWanted={isWanted} proposals={[proposal]} />;
}

/** What residents said of proposals at a street event. */
export function EventNotes({ event }: { event: string }) {
  const isWanted = useMemo(() => (noted: Noted) => noted.event === event, [event]);
  return <Notes about="event" isWanted={isWanted} proposals={[]} event={event} />;
}

type NotesProps = {
  about: 'proposal' | 'event';
  isWanted: (noted: Noted) => boolean;
  proposals: readonly string[];
  event?: string;
};

function Notes({ about, isWanted, proposals, event }: NotesProps) {
  const { office, state } = useOffice();
  const cycle = useCycle();
  const acts = useNoteActs();
  const [writing, setWriting] = useState<NoteRow | 'new'>();
  const rows = useMemo(() => notesWhere(state.meetingNotes, isWanted), [state.meetingNotes, isWanted]);
  const mayWrite = mayReadIdeas(office.member);
  if (rows.length === 0 && !mayWrite) return null;
  return (
    <Card
      title={about === 'proposal' ? t`Möten med invånare` : t`Det som sades om förslagen`}
      actions={
        mayWrite && (
          <Button kind="quiet" onClick={() => setWriting('new')}>
            {t`Skriv en anteckning`}
          </Button>
        )
      }
    >
      {rows.length === 0 ? (
        <p class={page['quiet']}>
          {about === 'proposal'
            ? t`Inget är antecknat än. Skriv vad invånare sade om förslaget på en träff, och vad ni ändrade.`
            : t`Inget är antecknat än. Skriv vad invånare sade om förslagen här, och vad ni ändrade.`}
        </p>
      ) : (
        // Safari takes the list away from an unstyled list; the role gives it back.
        // oxlint-disable-next-line jsx-a11y/no-redundant-roles
        <ul class={page['versions']} role="list">
          {rows.map((row) => (
            <NoteItem
              key={row.act.entry}
              row={row}
              references={
                about === 'proposal'
                  ? [eventOf(state, cycle, row.act.value)]
                  : proposalsIn(state, cycle, row.act.value)
              }
              mayWrite={mayWrite}
              onChange={() => setWriting(row)}
              onTakeBack={() => void acts.takeBack(row.note, row.act.entry)}
            />
          ))}
        </ul>
      )}
      {writing && (
        <NoteDialog
          proposals={proposals}
          event={event}
          held={writing === 'new' ? undefined : writing.act.value}
          onSave={(noted) => acts.write(writing === 'new' ? undefined : writing.note, noted)}
          onClose={() => setWriting(undefined)}
        />
      )}
    </Card>
  );
}
