import '../../src/ui/base.css';
import { cleanup, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Button } from '../../src/ui/button.tsx';
import { Dialog } from '../../src/ui/dialog.tsx';

afterEach(cleanup);

function Page({ alert, onClosed }: { alert?: boolean; onClosed?: () => void }) {
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    onClosed?.();
  };
  const actions = <Button onClick={close}>Ja, jag är kvar</Button>;
  return (
    <>
      <Button onClick={() => setOpen(true)}>Öppna</Button>
      {alert ? (
        <Dialog alert open={open} title="Är du kvar?" actions={actions}>
          Om 20 sekunder börjar vi om.
        </Dialog>
      ) : (
        <Dialog open={open} title="Läs mer" onClose={close} closeLabel="Stäng" actions={actions} />
      )}
    </>
  );
}

async function open() {
  screen.getByRole('button', { name: 'Öppna' }).focus();
  await userEvent.keyboard('{Enter}');
}

test('a dialog is named by its title, takes the focus and gives it back when Escape closes it', async () => {
  const onClosed = vi.fn();
  render(<Page onClosed={onClosed} />);
  await open();
  const dialog = await screen.findByRole('dialog', { name: 'Läs mer' });
  expect(dialog.contains(document.activeElement)).toBe(true);
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(onClosed).toHaveBeenCalledTimes(1);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Öppna' }));
});

test('pressing beside a dialog closes it once', async () => {
  const onClosed = vi.fn();
  render(<Page onClosed={onClosed} />);
  await open();
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(dialog, { position: { x: 5, y: -20 }, force: true });
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(onClosed).toHaveBeenCalledTimes(1);
});

test('the focus cannot leave a dialog for the page behind it', async () => {
  render(<Page />);
  await open();
  await screen.findByRole('dialog');
  const behind = screen.getByText('Öppna').closest('button');
  for (let i = 0; i < 4; i += 1) {
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).not.toBe(behind);
  }
});

test('an alert is not closed by Escape, however often, nor by pressing beside it; only its button does', async () => {
  const onClosed = vi.fn();
  render(<Page alert onClosed={onClosed} />);
  await open();
  const alert = await screen.findByRole('alertdialog', { name: 'Är du kvar?' });
  expect(alert.getAttribute('aria-describedby')).not.toBeNull();
  await userEvent.keyboard('{Escape}{Escape}{Escape}');
  await userEvent.click(alert, { position: { x: 5, y: -20 }, force: true });
  expect(alert.matches(':modal')).toBe(true);
  expect(onClosed).not.toHaveBeenCalled();
  screen.getByRole('button', { name: 'Ja, jag är kvar' }).focus();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
});

test('a dialog that is taken away while it is open gives the focus back', async () => {
  const opener = document.createElement('button');
  document.body.append(opener);
  opener.focus();
  const { unmount } = render(<Dialog open title="Borta" onClose={() => undefined} closeLabel="Stäng" />);
  await screen.findByRole('dialog', { name: 'Borta' });
  unmount();
  await vi.waitFor(() => expect(document.activeElement).toBe(opener));
  opener.remove();
});
