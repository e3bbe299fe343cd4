import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { showToast } from '../../../ui/toast.tsx';
import { calendarPath } from '../../../wire/calendar.ts';
import { copyText } from '../copy-text.ts';
import { useOffice, useTimeZone } from '../office-context.ts';
import { useAsked } from '../people/use-asked.ts';
import { useWatched } from '../use-watched.ts';
import { failureWords } from '../words/problem-words.ts';
import { SubscribeCard } from './subscribe-card.tsx';
import { SubscribeDialog } from './subscribe-dialog.tsx';

const WATCH_EVERY = 300_000;

/** One's own address, at which calendar programs fetch the events and ask again by themselves. */
export function Subscription() {
  const { office } = useOffice();
  const timeZone = useTimeZone();
  const { value, failure, refresh } = useWatched(() => office.api.calendar(), WATCH_EVERY);
  const { busy, failure: refusal, ask, fail } = useAsked();
  const [address, setAddress] = useState<string>();
  const [asking, setAsking] = useState<'anew' | 'end'>();

  const make = async () => {
    const answer = await ask('make', office.api.makeCalendar());
    if (answer.kind !== 'answer') return;
    setAddress(new URL(calendarPath(answer.value.token), location.origin).href);
    setAsking(undefined);
    refresh();
  };
  const end = async () => {
    const answer = await ask('end', office.api.endCalendar());
    if (answer.kind !== 'answer') return;
    setAddress(undefined);
    setAsking(undefined);
    showToast({ kind: 'done', text: t`Adressen gäller inte längre.` });
    refresh();
  };

  return (
    <>
      <SubscribeCard
        made={value && { at: value.made }}
        address={address}
        timeZone={timeZone}
        busy={busy === 'make'}
        failure={failure && failureWords(failure)}
        refusal={asking === undefined ? refusal : undefined}
        onMake={() => void make()}
        onAnew={() => setAsking('anew')}
        onEnd={() => setAsking('end')}
        onCopy={copyText}
        onRetry={refresh}
      />
      {asking && (
        <SubscribeDialog
          act={asking}
          busy={busy !== undefined}
          failure={refusal}
          onDo={() => void (asking === 'anew' ? make() : end())}
          onClose={() => {
            fail(undefined);
            setAsking(undefined);
          }}
        />
      )}
    </>
  );
}
