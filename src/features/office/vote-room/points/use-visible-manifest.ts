import { useMemo } from 'preact/hooks';
import type { Manifest, ManifestItem } from '../../../../domain/vote/manifest.ts';
import { useOffice } from '../../office-context.ts';
import { mayCoordinate } from '../../rights.ts';
import { useManifest } from '../use-vote-room.ts';

export type VisibleManifest = Manifest & {
  /** Whether nothing of it is hidden from this reader: trustees do not see paper, and cannot say that all is here. */
  readonly whole: boolean;
};

/** The manifest as far as this reader can judge it. */
export function useVisibleManifest(): VisibleManifest {
  const { office } = useOffice();
  const manifest = useManifest();
  const whole = mayCoordinate(office.member);
  return useMemo(() => {
    if (whole) return { ...manifest, whole };
    const points = manifest.points.map((point) => ({ ...point, items: point.items.filter(isSealed) }));
    return { points, complete: false, whole };
  }, [manifest, whole]);
}

const isSealed = ({ what }: ManifestItem): boolean => what !== 'sheets' && what !== 'bundle';
