import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Tablet } from '../../../sync/tablet.ts';
import { askToPersist } from './ask-to-persist.ts';
import { useChanges } from '../use-changes.ts';
import { useNow } from '../use-now.ts';
import { type Readiness, type VerifyFiles, verifyReady } from '../verify-ready.ts';
import { PreparingView } from './preparing-view.tsx';

export type PreparingProps = { tablet: Tablet; verifyFiles: VerifyFiles; onContinue: () => void };

/** Asks for lasting storage, waits for the first fetch, then looks at every file and all data. */
export function Preparing({ tablet, verifyFiles, onContinue }: PreparingProps) {
  useChanges(tablet.log);
  useChanges(tablet.sync);
  const now = useNow(1000);
  const [persistent, setPersistent] = useState<boolean>();
  const [readiness, setReadiness] = useState<Readiness>();
  const turnRef = useRef(0);
  const { complete } = tablet.sync.status();

  useEffect(() => {
    void askToPersist().then(setPersistent);
    void tablet.sync.sendNow();
  }, [tablet]);

  const verify = useCallback(async () => {
    turnRef.current += 1;
    const mine = turnRef.current;
    setReadiness(undefined);
    const found = await verifyReady(tablet, verifyFiles);
    if (mine !== turnRef.current) return; // A newer look is under way.
    setReadiness(found);
    const verified = found.ready ? tablet.log.env().now : null;
    await tablet.settings.change({ verified }).catch(() => undefined); // Told when something is saved.
  }, [tablet, verifyFiles]);

  const state = tablet.log.state();
  const rests = [state.cycles.size, state.events.size, state.officeKeys.size].join('/');
  useEffect(() => {
    if (complete) void verify();
  }, [complete, rests, verify]);

  const again = () => {
    void tablet.sync.sendNow().then(verify);
  };
  return (
    <PreparingView
      tabletNumber={tablet.number}
      persistent={persistent}
      status={tablet.sync.status()}
      readiness={readiness}
      now={now}
      onVerify={again}
      onContinue={onContinue}
    />
  );
}
