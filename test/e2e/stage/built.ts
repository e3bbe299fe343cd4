import { isStale } from '../../../src/cli/build.ts';
import { buildClient } from '../../../src/cli/build-client.ts';

/** Builds the app before the first test, where it is stale: that takes longer than anything a test waits for. */
export async function setup(): Promise<void> {
  if (isStale()) await buildClient();
}
