import { expect as plain } from 'playwright/test';

/** Waits for what the user would see, as long as a busy machine may take. */
export const expect = plain.configure({ timeout: 20_000 });
