import { useState } from 'preact/hooks';
import { absurd } from '../../../domain/log/refusal.ts';
import type { Bundle } from '../../../domain/vote/bundle.ts';
import type { OpenedBatch } from '../../../domain/vote/paper-batch.ts';
import type { Tablet } from '../../../sync/tablet.ts';
import type { AskedStyle } from './asked-style.ts';
import { BatchEntry } from './batch-entry.tsx';
import { BatchSummary } from './batch-summary.tsx';
import { CrowdedScreen } from './crowded-screen.tsx';
import { LockedScreen } from './locked-screen.tsx';
import { ReaderGate } from './reader-gate.tsx';
import { SettleScreen } from './settle-screen.tsx';

export type BundleAtProps = {
  tablet: Tablet;
  bundle: Bundle;
  begun: boolean;
  style: AskedStyle;
  currency: string;
  onAgain: (first: OpenedBatch) => void;
  onBack: () => void;
};

/** A bundle where it stands: being read, waiting for its second reading, differing, or done. */
export function BundleAt(props: BundleAtProps) {
  const { tablet, bundle, style, currency, onBack } = props;
  const [known, setKnown] = useState(props.begun);
  const open = bundle.readings.find(({ closed }) => !closed);
  switch (bundle.stage) {
    case 'typing':
      if (!open) return null; // Never: a bundle that is being read has an open reading.
      if (open.opened.reading === 'blind' && !known)
        return (
          <ReaderGate
            batch={open}
            style={style}
            second={bundle.readings.length > 1}
            onReader={() => setKnown(true)}
            onBack={onBack}
          />
        );
      return (
        <BatchEntry
          key={open.id}
          tablet={tablet}
          batch={open.id}
          style={style}
          currency={currency}
          onBack={onBack}
        />
      );
    case 'second': {
      const [first] = bundle.readings;
      return (
        first && (
          <LockedScreen
            log={tablet.log}
            batch={first}
            style={style}
            onAgain={() => props.onAgain(first)}
            onBack={onBack}
          />
        )
      );
    }
    case 'differs':
      return <SettleScreen log={tablet.log} bundle={bundle} style={style} onBack={onBack} />;
    case 'crowded':
      return <CrowdedScreen log={tablet.log} bundle={bundle} style={style} onBack={onBack} />;
    case 'counted':
      return <BatchSummary bundle={bundle} style={style} onBack={onBack} />;
    default:
      return absurd(bundle.stage);
  }
}
