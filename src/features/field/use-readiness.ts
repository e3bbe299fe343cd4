import { useEffect, useState } from 'preact/hooks';
import type { Tablet } from '../../sync/tablet.ts';
import { type Readiness, type VerifyFiles, verifyReady } from './verify-ready.ts';

/**
 * Looks whether the tablet is ready offline: when the face opens, and again whenever what it rests on may have
 * changed. The finding goes into the settings, so that it is never taken from an earlier day's word alone.
 * Undefined while the first look goes on.
 */
export function useReadiness(tablet: Tablet, verifyFiles: VerifyFiles): Readiness | undefined {
  const [readiness, setReadiness] = useState<Readiness>();
  const state = tablet.log.state();
  const rests = [
    tablet.sync.status().complete,
    state.cycles.size,
    state.events.size,
    state.officeKeys.size,
  ].join('/');
  useEffect(() => {
    let newer = false;
    const look = async () => {
      const found = await verifyReady(tablet, verifyFiles);
      if (newer) return;
      setReadiness(found);
      const verified = found.ready ? tablet.log.env().now : null;
      await tablet.settings.change({ verified }).catch(() => undefined); // A full disk is told elsewhere.
    };
    void look();
    return () => {
      newer = true;
    };
  }, [tablet, verifyFiles, rests]);
  return readiness;
}
