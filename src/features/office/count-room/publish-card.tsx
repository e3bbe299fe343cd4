import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { Megaphone } from 'lucide-preact';
import type { StartedCount } from '../../../domain/outcome/count.ts';
import { publishResult } from '../../../domain/outcome/count-decisions.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { useOffice } from '../office-context.ts';
import { useSerial } from '../use-serial.ts';
import { serialFailure } from '../words/serial-words.ts';
import { partsThere } from './engine/published-parts.ts';
import { phaseRefusalWords } from './refusal-words.ts';

export type PublishCardProps = {
  count: StartedCount;
  /** What this browser counted, ready to be sent. */
  result: { readonly digest: string; readonly chunks: readonly string[] };
};

/** Sends the result out of the room: from then on everybody can read it, and count again. */
export function PublishCard({ count, result }: PublishCardProps) {
  const { office, state } = useOffice();
  const serial = useSerial(office.sync);
  const [error, setError] = useState<string>();
  const publish = async () => {
    setError(undefined);
    const there = await partsThere(office.log, count);
    if (!there) return setError(t`Det som redan är publicerat gick inte att läsa här. Försök igen.`);
    const decided = publishResult({ count, counts: state.counts }, { ...result, there }, office.log.env());
    if (!decided.ok) return setError(phaseRefusalWords(decided.refusal));
    if (await serial.send(`publish ${result.digest}`, () => decided.value))
      showToast({ kind: 'done', text: t`Resultatet är publicerat.` });
  };
  return (
    <Card
      title={t`Publicera resultatet`}
      note={t`Sidan och filerna blir offentliga i samma ögonblick. De går sedan inte att ändra, bara att räkna om bredvid.`}
    >
      {error !== undefined && <Notice kind="problem" live="now" title={error} />}
      {serial.state.step === 'failed' && (
        <Notice kind="problem" live="now" title={serialFailure(serial.state.why)}>
          {t`Inget av resultatet syns utåt förrän alla delar är framme. Försök igen här.`}
        </Notice>
      )}
      <div>
        <Button
          kind="primary"
          size="large"
          icon={Megaphone}
          busy={serial.state.step === 'sending'}
          onClick={() => void publish()}
        >
          {t`Publicera resultatet`}
        </Button>
      </div>
    </Card>
  );
}
