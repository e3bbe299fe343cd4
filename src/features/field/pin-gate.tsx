import { useEffect, useState } from 'preact/hooks';
import type { Tablet } from '../../sync/tablet.ts';
import {
  afterWrongTry,
  loadAttempts,
  mostOf,
  noAttempts,
  saveAttempts,
  waitLeft,
} from './pin/pin-attempts.ts';
import { spendRecovery, whosePin } from './pin/pin-check.ts';
import { PinView } from './pin/pin-view.tsx';
import { useLeftAlone } from './pin/use-left-alone.ts';
import { useChanges } from './use-changes.ts';
import { useNow } from './use-now.ts';
import { useOneAtATime } from './use-one-at-a-time.ts';

export type PinGateProps = {
  tablet: Tablet;
  /** What the PIN opens: "Öppna för dialogledaren". */
  title: string;
  /** By whose PIN it was opened; null by the recovery code, which is then spent. */
  onOpen: (facilitator: string | null) => void;
  /** The way back, without opening. */
  onCancel: () => void;
};

/** A gate that nobody stands at closes, so that the next resident meets the kiosk; in milliseconds. */
const LEFT_ALONE = 120_000;

/** Asks for a facilitator's PIN, any of them; a forgotten one is replaced by a colleague's or the recovery code. */
export function PinGate({ tablet, title, onOpen, onCancel }: PinGateProps) {
  const { drafts, settings } = tablet;
  const [attempts, setAttempts] = useState(noAttempts);
  const [wrong, setWrong] = useState<'pin' | 'recovery' | 'storage'>();
  const now = useNow(1000);
  useChanges(settings);
  useLeftAlone(LEFT_ALONE, onCancel);

  useEffect(() => {
    void loadAttempts(drafts).then(setAttempts);
  }, [drafts]);

  const opened = async (facilitator: string | null) => {
    await saveAttempts(drafts, noAttempts);
    onOpen(facilitator);
  };
  /** Counts a wrong try on the disk before the next one is let in, so that closing the app wins nothing. */
  const attempt = async (what: 'pin' | 'recovery', fits: () => Promise<string | null | undefined>) => {
    const before = mostOf(await loadAttempts(drafts), attempts);
    const at = new Date().toISOString();
    if (waitLeft(before, at) > 0) return setAttempts(before);
    setWrong(undefined);
    const by = await fits();
    if (by !== undefined) return opened(by);
    const after = afterWrongTry(before, at);
    await saveAttempts(drafts, after);
    setAttempts(after);
    setWrong(what);
  };
  const [checkingPin, onPin] = useOneAtATime((pin: string) =>
    attempt('pin', () => whosePin(pin, settings.current())),
  );
  const [checkingCode, onRecovery] = useOneAtATime((code: string) =>
    attempt('recovery', async () => ((await spendRecovery(code, settings)) ? null : undefined)).catch(() =>
      setWrong('storage'),
    ),
  );

  return (
    <PinView
      title={title}
      busy={checkingPin || checkingCode}
      wrong={wrong}
      wait={waitLeft(attempts, now)}
      hasRecovery={settings.current().recovery !== null}
      hasPins={settings.current().facilitators.length > 0}
      onPin={onPin}
      onRecovery={onRecovery}
      onOpenWithoutPin={() => void opened(null)}
      onCancel={onCancel}
    />
  );
}
