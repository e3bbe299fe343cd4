import { afterEach, beforeEach } from 'vitest';

/** The tests of this file are parts of one day: what comes after a part that failed is left out. */
export function inOrder(): void {
  let broken = false;
  afterEach(({ task }) => {
    broken ||= task.result?.state === 'fail';
  });
  beforeEach(({ skip }) => skip(broken, 'an earlier part of the day failed'));
}
