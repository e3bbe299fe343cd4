import type { RandomBytes } from '../domain/log/ids.ts';
import type { Sha256 } from '../storage/prepare.ts';

export type Fetch = (path: string, init: RequestInit) => Promise<Response>;

/** Time as the engine knows it, in milliseconds. In the simulation it is not the wall's. */
export type Clock = {
  now(): number;
  /** Runs something later. Returns the way to call it off. */
  after(delay: number, run: () => void): () => void;
};

/** Everything impure that sending needs. */
export type World = {
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly sha256: Sha256;
  /** Compresses a body; absent where the browser cannot. */
  readonly gzip?: (text: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** Runs unless another tab is at it; says whether it ran. */
  readonly alone: (run: () => Promise<void>) => Promise<boolean>;
  /** Calls back when the network is said to have come, or the page is looked at again. Returns the way to stop. */
  readonly onOpportunity: (wake: () => void) => () => void;
  /** Whether anybody looks at the page. */
  readonly visible: () => boolean;
};

export const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();
