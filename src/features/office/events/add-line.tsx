import { useState } from 'preact/hooks';
import { Plus } from 'lucide-preact';
import { Button } from '../../../ui/button.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import css from './arrange.module.css';

export type AddLineProps = {
  label: string;
  /** What the button does. */
  act: string;
  /** Saves a line, or says why not. */
  onAdd: (line: string) => Promise<string | undefined>;
};

/** A field for one more of a list. It empties when the line is saved, and stays in hand for the next. */
export function AddLine({ label, act, onAdd }: AddLineProps) {
  const [line, setLine] = useState('');
  const [error, setError] = useState<string>();
  const add = async () => {
    const why = await onAdd(line);
    setError(why);
    if (why === undefined) setLine('');
  };
  return (
    <form
      class={css['add']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextInput
        label={label}
        value={line}
        onInput={(value) => {
          setLine(value);
          setError(undefined);
        }}
        error={error}
      />
      <Button icon={Plus} type="submit">
        {act}
      </Button>
    </form>
  );
}
