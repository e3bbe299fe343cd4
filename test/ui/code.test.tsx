import '../../src/ui/base.css';
import { cleanup, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { CodeDisplay } from '../../src/ui/code-display.tsx';
import { CodeInput } from '../../src/ui/code-input.tsx';
import { groupCode, normaliseCode } from '../../src/ui/code-text.ts';

afterEach(cleanup);

describe('what someone means by a code', () => {
  test.each([
    ['k7mp-4d', 'K7MP4D'],
    [' K7MP 4D ', 'K7MP4D'],
    ['k7mp–4d', 'K7MP4D'],
    ['K7MP\u200b.4D', 'K7MP4D'],
    ['Ｋ７ＭＰ４Ｄ', 'K7MP4D'],
    ['٤٢۷', '427'],
  ])('%j is %s', (typed, meant) => {
    expect(normaliseCode(typed)).toBe(meant);
  });

  test('groups follow their sizes, and what is too much stays in the last', () => {
    expect(groupCode('K7MP4D', [4, 2])).toEqual(['K7MP', '4D']);
    expect(groupCode('K7M', [4, 2])).toEqual(['K7M']);
    expect(groupCode('K7MP4DXX', [4, 2])).toEqual(['K7MP', '4DXX']);
    expect(groupCode('', [4, 2])).toEqual([]);
  });
});

function Slip({ onCode }: { onCode?: (code: string) => void }) {
  const [code, setCode] = useState('');
  return (
    <CodeInput
      label="Kvittokod"
      value={code}
      groups={[4, 2]}
      onInput={(next) => {
        setCode(next);
        onCode?.(next);
      }}
    />
  );
}

const field = () => screen.getByLabelText<HTMLInputElement>('Kvittokod');

test('a code typed in small letters is shown in groups and handed over without dashes', async () => {
  const onCode = vi.fn();
  render(<Slip onCode={onCode} />);
  await userEvent.type(field(), 'k7mp4d');
  await vi.waitFor(() => expect(field().value).toBe('K7MP-4D'));
  expect(onCode).toHaveBeenLastCalledWith('K7MP4D');
});

test('the caret stays where one corrects', async () => {
  render(<Slip />);
  await userEvent.type(field(), 'K7XP4D');
  field().setSelectionRange(3, 3);
  await userEvent.keyboard('{Backspace}M');
  await vi.waitFor(() => expect(field().value).toBe('K7MP-4D'));
  expect(field().selectionStart).toBe(3);
});

test('a sign too many is kept and shown, not swallowed', async () => {
  render(<Slip />);
  await userEvent.type(field(), 'k7mp-4dzz');
  await vi.waitFor(() => expect(field().value).toBe('K7MP-4DZZ'));
});

test('a code on show is spelled to screen readers and comes with a QR picture', async () => {
  const qr = { data: 'https://torg.example/K7MP4D', label: 'QR-kod till din idé' };
  render(<CodeDisplay label="Din kvittokod" code="K7MP4D" groups={[4, 2]} qr={qr} />);
  expect(screen.getByText('K 7 M P 4 D')).toBeTruthy();
  expect(await screen.findByRole('img', { name: 'QR-kod till din idé' })).toBeTruthy();
});
