import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { Dices, UserMinus, UserPlus } from 'lucide-preact';
import { commitmentOf } from '../../../count/draw.ts';
import { makeDraw } from '../../../domain/outcome/lots-decisions.ts';
import type { Lots } from '../../../domain/outcome/lots.ts';
import { number } from '../../../i18n/format.ts';
import { readWords } from '../../../sealing/words.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { useCycle, useOffice } from '../office-context.ts';
import form from '../shell/form.module.css';
import { useSerial } from '../use-serial.ts';
import { serialFailure } from '../words/serial-words.ts';
import { unreadWords } from '../words/unread-words.ts';
import css from './count-room.module.css';
import { drawRefusalWords } from './refusal-words.ts';

/** The most who say a line: an entry takes no more. */
const SAID_MAX = 10;
const nobody = { name: '', line: '' };

/** Takes the lines of those in the room, then the office's own words, and draws. */
export function DrawForm({ lots }: { lots: Lots | undefined }) {
  const { office } = useOffice();
  const cycle = useCycle();
  const serial = useSerial(office.sync);
  const [said, setSaid] = useState<readonly { name: string; line: string }[]>([nobody, nobody]);
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const put = (at: number, change: Partial<typeof nobody>) =>
    setSaid(said.map((each, index) => (index === at ? { ...each, ...change } : each)));

  const draw = async () => {
    setError(undefined);
    setRefusal(undefined);
    const words = readWords(typed);
    if (!words.ok) return setError(unreadWords(words.refusal));
    const line = words.value.join(' ');
    const spoken = said.filter(({ name, line: its }) => name.trim() !== '' || its.trim() !== '');
    const command = { cycle: cycle.id, commitment: commitmentOf(line), office: line, said: spoken };
    const decided = makeDraw(lots, command, office.log.env());
    if (!decided.ok) {
      const why = drawRefusalWords(decided.refusal);
      return decided.refusal.code === 'draw.other-line' ? setError(why) : setRefusal(why);
    }
    await serial.send(JSON.stringify(command), () => decided.value);
  };

  return (
    <form
      class={form['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (serial.state.step !== 'sending') void draw();
      }}
    >
      <fieldset class={css['said']}>
        <legend class={form['legend']}>{t`Vad de i rummet säger`}</legend>
        {said.map(({ name, line }, at) => {
          const place = number(at + 1);
          return (
            <div class={css['spoken']} key={at}>
              <TextInput
                label={t`Namn ${place}`}
                value={name}
                onInput={(value) => put(at, { name: value })}
              />
              <TextInput label={t`Rad ${place}`} value={line} onInput={(value) => put(at, { line: value })} />
              {said.length > 1 && (
                <IconButton
                  icon={UserMinus}
                  label={t`Ta bort rad ${place}`}
                  onClick={() => setSaid(said.toSpliced(at, 1))}
                />
              )}
            </div>
          );
        })}
        {said.length < SAID_MAX && (
          <div>
            <Button kind="quiet" icon={UserPlus} onClick={() => setSaid([...said, nobody])}>
              {t`En till säger en rad`}
            </Button>
          </div>
        )}
      </fieldset>
      <TextInput
        label={t`Sist: kontorets sex ord`}
        hint={t`De som står på papperet, i ordning. Skriv dem när alla i rummet har sagt sitt.`}
        value={typed}
        onInput={setTyped}
        error={error}
        autoCapitalize="off"
        spellCheck={false}
      />
      {refusal !== undefined && <Notice kind="problem" live="now" title={refusal} />}
      {serial.state.step === 'failed' && (
        <Notice kind="problem" live="now" title={serialFailure(serial.state.why)} />
      )}
      <div class={form['actions']}>
        <Button kind="primary" type="submit" icon={Dices} busy={serial.state.step === 'sending'}>
          {t`Dra lotten`}
        </Button>
      </div>
    </form>
  );
}
