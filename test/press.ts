import { fireEvent, screen, waitFor } from '@testing-library/preact';

/** Presses a button, once it listens: one at work does not, and a person waits for it. */
export async function press(name: string | RegExp): Promise<void> {
  const button = await screen.findByRole('button', { name });
  await waitFor(() => {
    if (button.ariaBusy === 'true') throw new Error(`“${button.textContent}” is at work`);
  });
  fireEvent.click(button);
}
