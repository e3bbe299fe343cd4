import '../../src/ui/base.css';
import { cleanup, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Button } from '../../src/ui/button.tsx';
import { CheckList, ChoiceList } from '../../src/ui/choice-list.tsx';
import { TextArea } from '../../src/ui/text-area.tsx';
import { TextInput } from '../../src/ui/text-input.tsx';

afterEach(cleanup);

const options = ['Söder', 'Norr', 'Öster'].map((label) => ({ value: label, label }));

function Area() {
  const [value, setValue] = useState('');
  return <ChoiceList label="Var?" value={value} onChange={setValue} options={options} />;
}

const chosen = () => screen.getAllByRole<HTMLInputElement>('radio').filter((radio) => radio.checked);

test('one answer: Tab enters the group, arrows move and choose, and only one holds', async () => {
  render(<Area />);
  expect(screen.getByRole('group', { name: 'Var?' })).toBeTruthy();
  await userEvent.keyboard('{Tab}');
  await userEvent.keyboard('{ArrowDown}');
  await vi.waitFor(() => expect(chosen().map((radio) => radio.value)).toEqual(['Norr']));
  await userEvent.click(screen.getByText('Öster'));
  await vi.waitFor(() => expect(chosen().map((radio) => radio.value)).toEqual(['Öster']));
});

test('several answers come in the order of the options, whichever was pressed first', async () => {
  const onChange = vi.fn();
  render(<CheckList label="Vilka?" values={['Öster']} onChange={onChange} options={options} />);
  await userEvent.click(screen.getByText('Söder'));
  expect(onChange).toHaveBeenLastCalledWith(['Söder', 'Öster']);
  await userEvent.click(screen.getByText('Öster'));
  expect(onChange).toHaveBeenLastCalledWith([]);
});

const text = (used: number, limit: number) =>
  used > limit ? `${used - limit} tecken för mycket` : `${used} av ${limit} tecken`;

function Idea() {
  const [value, setValue] = useState('');
  return <TextArea label="Din idé" value={value} onInput={setValue} counter={{ limit: 10, text }} />;
}

test('the limit is said before one writes, and what goes beyond it is told, never cut', async () => {
  render(<Idea />);
  const field = screen.getByLabelText('Din idé');
  const described = () =>
    (field.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent)
      .join(' ');
  expect(described()).toBe('0 av 10 tecken');
  await userEvent.type(field, 'En bänk vid sjön');
  await vi.waitFor(() => expect(described()).toBe('6 tecken för mycket'));
  expect(field).toHaveProperty('value', 'En bänk vid sjön');
  await vi.waitFor(
    () => expect(screen.getAllByRole('status').map((s) => s.textContent)).toContain('6 tecken för mycket'),
    { timeout: 3000 },
  );
});

test('an error is tied to its field and is heard when it appears', () => {
  const words = { label: 'Namn', value: '', onInput: () => undefined };
  const { rerender } = render(<TextInput {...words} />);
  rerender(<TextInput {...words} error="Skriv ditt namn." />);
  const field = screen.getByLabelText('Namn');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  const told = document.getElementById(field.getAttribute('aria-describedby') ?? '');
  expect(told?.textContent).toBe('Skriv ditt namn.');
  expect(told?.closest('[role=alert]')).not.toBeNull();
});

test('a busy button keeps the focus and does not listen', async () => {
  const onClick = vi.fn();
  render(
    <Button busy onClick={onClick}>
      Skicka nu
    </Button>,
  );
  const button = screen.getByRole('button', { name: 'Skicka nu' });
  expect(button.getAttribute('aria-busy')).toBe('true');
  button.focus();
  await userEvent.keyboard('{Enter}');
  expect(onClick).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(button);
});
