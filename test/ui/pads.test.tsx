import '../../src/ui/base.css';
import { cleanup, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { NumberPad } from '../../src/ui/number-pad.tsx';
import { PinPad } from '../../src/ui/pin-pad.tsx';

afterEach(cleanup);

function Sheets({ onEnter }: { onEnter?: (value: string) => void }) {
  const [value, setValue] = useState('');
  return (
    <>
      <input aria-label="Anteckning" />
      <NumberPad
        label="Sedlar"
        keysLabel="Siffror"
        words={{ erase: 'Radera', enter: 'Nästa bunt' }}
        value={value}
        onInput={setValue}
        onEnter={onEnter}
        maxDigits={3}
      />
    </>
  );
}

const shown = () => screen.getByRole('status', { name: 'Sedlar' }).textContent;
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

test('fingers and number keys write the same number', async () => {
  const onEnter = vi.fn();
  render(<Sheets onEnter={onEnter} />);
  await press('4');
  await userEvent.keyboard('27');
  await vi.waitFor(() => expect(shown()).toBe('427'));
  await userEvent.keyboard('{Backspace}');
  await vi.waitFor(() => expect(shown()).toBe('42'));
  await press('Radera');
  await vi.waitFor(() => expect(shown()).toBe('4'));
  await press('Nästa bunt');
  expect(onEnter).toHaveBeenLastCalledWith('4');
});

test('Enter on the keyboard goes on from anywhere but a button', async () => {
  const onEnter = vi.fn();
  render(<Sheets onEnter={onEnter} />);
  await userEvent.keyboard('31{Enter}');
  expect(onEnter).toHaveBeenCalledWith('31');
  screen.getByRole('button', { name: '5' }).focus();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(shown()).toBe('315'));
  expect(onEnter).toHaveBeenCalledTimes(1);
});

test('what is typed into a field beside the pad is left alone', async () => {
  render(<Sheets />);
  await userEvent.type(screen.getByLabelText('Anteckning'), '99');
  expect(shown()).toBe('–');
  expect(screen.getByLabelText('Anteckning')).toHaveProperty('value', '99');
});

test('a number never starts with a nought, nor grows beyond its digits', async () => {
  render(<Sheets />);
  await userEvent.keyboard('0071234');
  await vi.waitFor(() => expect(shown()).toBe('712'));
});

function Pin({ onComplete }: { onComplete: (pin: string) => void }) {
  return (
    <PinPad
      label="Din pinkod"
      keysLabel="Siffror"
      eraseLabel="Radera"
      countText={(entered, length) => `${entered} av ${length}`}
      length={4}
      onComplete={onComplete}
    />
  );
}

test('a PIN is handed over at its last digit, is never shown, and leaves nothing behind', async () => {
  const onComplete = vi.fn();
  const { container } = render(<Pin onComplete={onComplete} />);
  await userEvent.keyboard('19');
  await press('2');
  await vi.waitFor(() =>
    expect(screen.getByRole('status', { name: 'Din pinkod' }).textContent).toBe('3 av 4'),
  );
  expect(container.querySelector('output')?.textContent).not.toContain('192');
  expect(container.innerHTML).not.toContain('192');
  await press('7');
  await vi.waitFor(() => expect(onComplete).toHaveBeenCalledWith('1927'));
  await vi.waitFor(() =>
    expect(screen.getByRole('status', { name: 'Din pinkod' }).textContent).toBe('0 av 4'),
  );
  expect(onComplete).toHaveBeenCalledTimes(1);
});

const left = (name: string) => screen.getByRole('button', { name }).getBoundingClientRect().x;

test('the keys of a pad keep the order of a telephone when the text runs from right to left', () => {
  document.documentElement.dir = 'rtl';
  render(<Pin onComplete={() => undefined} />);
  expect(left('1')).toBeLessThan(left('2'));
  expect(left('2')).toBeLessThan(left('3'));
  document.documentElement.dir = 'ltr';
});
