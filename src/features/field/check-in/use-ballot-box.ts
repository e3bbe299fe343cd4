import { useState } from 'preact/hooks';
import type { BallotBox } from '../../../storage/ballot-box.ts';
import type { Tablet } from '../../../sync/tablet.ts';
import { type Changing, useChanges } from '../use-changes.ts';
import { type Loaded, useLoaded, valueOf } from '../use-loaded.ts';

const STILL: Changing = { subscribe: () => () => undefined };

/** The tablet's ballot box, and the way to ask for it again; renders again whenever it has changed. */
export function useBallotBox({ ballotBox }: Tablet): readonly [Loaded<BallotBox>, () => void] {
  const [turn, setTurn] = useState(0);
  const loaded = useLoaded(ballotBox, turn);
  useChanges(valueOf(loaded) ?? STILL);
  return [loaded, () => setTurn(turn + 1)];
}
