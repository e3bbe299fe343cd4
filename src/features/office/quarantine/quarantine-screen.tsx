import { plural, t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { type Env, stamp } from '../../../domain/log/entry.ts';
import { EntryId } from '../../../domain/log/ids.ts';
import type { Entry } from '../../../domain/log/kinds.ts';
import { showToast } from '../../../ui/toast.tsx';
import type { QuarantinedEntry } from '../../../wire/quarantine.ts';
import { useOffice, useTimeZone } from '../office-context.ts';
import { mayCoordinate } from '../rights.ts';
import { useSerial } from '../use-serial.ts';
import { authorName } from '../words/author-words.ts';
import { failureWords } from '../words/problem-words.ts';
import { serialFailure } from '../words/serial-words.ts';
import type { LateGroup } from './late-groups.ts';
import { QuarantineView } from './quarantine-view.tsx';
import { ReleaseAllDialog } from './release-all-dialog.tsx';
import { SettleDialog } from './settle-dialog.tsx';
import { useReleaseAll } from './use-release-all.ts';

type Settling = { readonly row: QuarantinedEntry; readonly act: 'release' | 'reject' };

/** The server's quarantine, and the serial entries that settle it. */
export function QuarantineScreen() {
  const { office, state, quarantine } = useOffice();
  const timeZone = useTimeZone();
  const serial = useSerial(office.sync);
  const [settling, setSettling] = useState<Settling>();
  const [heap, setHeap] = useState<LateGroup>();
  const all = useReleaseAll(serial, (row) => settlement(row, 'release', '', office.log.env()));
  const coordinates = mayCoordinate(office.member);

  const settle = async ({ row, act }: Settling, reason: string) => {
    const taken = await serial.send(`${act} ${row.id} ${row.hash} ${reason}`, () => [
      settlement(row, act, reason, office.log.env()),
    ]);
    if (!taken) return;
    setSettling(undefined);
    quarantine.refresh();
    showToast({ kind: 'done', text: act === 'release' ? t`Posten är insläppt.` : t`Posten är avvisad.` });
  };

  const releaseAll = async (group: LateGroup) => {
    const taken = await all.release(group);
    quarantine.refresh();
    if (!taken) return;
    leaveHeap();
    const text = plural(group.rows.length, { one: '# post är insläppt.', other: '# poster är insläppta.' });
    showToast({ kind: 'done', text });
  };
  const leaveHeap = () => {
    all.stop();
    serial.drop();
    setHeap(undefined);
  };
  const failure = serial.state.step === 'failed' ? serialFailure(serial.state.why) : undefined;

  return (
    <>
      <QuarantineView
        rows={quarantine.value?.entries}
        failure={quarantine.failure && failureWords(quarantine.failure)}
        carrierName={(row) => authorName(state, row.carrier)}
        nameOf={(author) => authorName(state, author)}
        timeZone={timeZone}
        onRelease={coordinates ? (row) => setSettling({ row, act: 'release' }) : undefined}
        onReject={coordinates ? (row) => setSettling({ row, act: 'reject' }) : undefined}
        onReleaseAll={coordinates ? setHeap : undefined}
        onRetry={quarantine.refresh}
      />
      {settling && (
        <SettleDialog
          act={settling.act}
          busy={serial.state.step === 'sending'}
          failure={failure}
          onSettle={(reason) => void settle(settling, reason)}
          onClose={() => {
            serial.drop();
            setSettling(undefined);
          }}
        />
      )}
      {heap && (
        <ReleaseAllDialog
          group={heap}
          name={authorName(state, heap.author)}
          done={all.done}
          failure={failure}
          onRelease={() => void releaseAll(heap)}
          onClose={leaveHeap}
        />
      )}
    </>
  );
}

/** What was decided about one writing, as an entry about it. */
function settlement(row: QuarantinedEntry, act: Settling['act'], reason: string, env: Env): Entry {
  const about = { entry: EntryId.parse(row.id), hash: row.hash };
  return act === 'release'
    ? stamp(env, {
        kind: 'quarantine.released' as const,
        version: 1,
        subject: about.entry,
        data: about,
      })
    : stamp(env, {
        kind: 'quarantine.rejected' as const,
        version: 1,
        subject: about.entry,
        data: { ...about, reason },
      });
}
