import '../../src/ui/base.css';
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { announce, LiveRegion } from '../../src/ui/announcer.tsx';
import { LoadingState } from '../../src/ui/loading-state.tsx';
import { Menu } from '../../src/ui/menu.tsx';
import { Quantity } from '../../src/ui/quantity.tsx';
import { showToast, ToastRegion } from '../../src/ui/toast.tsx';
import { TopBar } from '../../src/ui/top-bar.tsx';
import townSquare from '../../src/ui/town-square.svg?raw';

afterEach(cleanup);

test('what is announced is heard, also when the same words come twice', async () => {
  render(<LiveRegion />);
  announce('Sparad på plattan');
  const first = await screen.findByText('Sparad på plattan');
  expect(first.closest('output')).not.toBeNull();
  announce('Sparad på plattan');
  await vi.waitFor(() => expect(screen.getByText('Sparad på plattan')).not.toBe(first));
  announce('Kameran svarar inte', 'now');
  expect((await screen.findByText('Kameran svarar inte')).closest('[role=alert]')).not.toBeNull();
});

test('a toast offers the way back and goes when it is taken', async () => {
  const onClick = vi.fn();
  render(<ToastRegion closeLabel="Stäng" />);
  showToast({ kind: 'done', text: 'Idén är borttagen', action: { label: 'Ångra', onClick } });
  await userEvent.click(await screen.findByRole('button', { name: 'Ångra' }));
  expect(onClick).toHaveBeenCalledTimes(1);
  await vi.waitFor(() => expect(screen.queryByText('Idén är borttagen')).toBeNull());
});

test('waiting is silent for a tenth of a second, then it says for what', async () => {
  render(<LoadingState what="Hämtar idéerna" />);
  const state = screen.getByText('Hämtar idéerna').closest('output');
  if (state === null) throw new Error('no live region');
  const [animation] = state.getAnimations();
  expect(animation?.effect?.getTiming().delay).toBe(100);
  expect(getComputedStyle(state).visibility).toBe('hidden');
  await vi.waitFor(() => expect(getComputedStyle(state).visibility).toBe('visible'));
});

test('a menu opens by keyboard, hands over the choice and closes', async () => {
  const onClick = vi.fn();
  render(<Menu label="Mer" items={[{ key: 'print', label: 'Skriv ut', onClick }]} />);
  screen.getByRole('button', { name: 'Mer' }).focus();
  await userEvent.keyboard('{Enter}');
  const item = screen.getByText('Skriv ut').closest('button');
  await vi.waitFor(() => expect(item?.checkVisibility()).toBe(true));
  await userEvent.keyboard('{Tab}{Enter}');
  expect(onClick).toHaveBeenCalledTimes(1);
  await vi.waitFor(() => expect(item?.checkVisibility()).toBe(false));
});

test('one vote too many is passed on, so that it can be explained; less than none cannot be asked for', async () => {
  const onChange = vi.fn();
  const words = { lessLabel: 'En mindre', moreLabel: 'En till', marks: 3, onChange };
  const { rerender } = render(<Quantity {...words} value={3} text="3 röster" />);
  await userEvent.click(screen.getByRole('button', { name: 'En till' }));
  expect(onChange).toHaveBeenLastCalledWith(4);
  rerender(<Quantity {...words} value={0} text="0 röster" />);
  expect(screen.getByRole('button', { name: 'En mindre' })).toHaveProperty('disabled', true);
});

const x = (text: string) => screen.getByText(text).getBoundingClientRect().x;

test('back stands at the start, and its arrow points the way the text comes from', () => {
  const { container } = render(<TopBar back={{ label: 'Tillbaka', href: '#hem' }} end={<span>Slut</span>} />);
  expect(x('Tillbaka')).toBeLessThan(x('Slut'));
  const arrow = container.querySelector('svg');
  if (arrow === null) throw new Error('no arrow');
  expect(getComputedStyle(arrow).transform).toBe('none');
  document.documentElement.dir = 'rtl';
  expect(x('Tillbaka')).toBeGreaterThan(x('Slut'));
  expect(getComputedStyle(arrow).transform).toBe('matrix(-1, 0, 0, 1, 0, 0)');
  document.documentElement.dir = 'ltr';
});

test('the town square weighs less than 12 KB', () => {
  expect(new TextEncoder().encode(townSquare).length).toBeLessThan(12 * 1024);
});
