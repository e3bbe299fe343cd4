import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PasswordInput } from '../../../ui/password-input.tsx';

export type PasswordDialogProps = {
  title: string;
  /** What happens then. */
  children: ComponentChildren;
  act: string;
  danger?: boolean | undefined;
  busy: boolean;
  failure: string | undefined;
  onPassword: (password: string) => void;
  onClose: () => void;
};

/** Asks for the password again: whoever sits down at an open screen does not know it. */
export function PasswordDialog(props: PasswordDialogProps) {
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string>();
  const send = () => {
    setError(password === '' ? t`Skriv ditt lösenord.` : undefined);
    if (password !== '' && !props.busy) props.onPassword(password);
  };
  return (
    <Dialog
      open
      title={props.title}
      closeLabel={t`Stäng`}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{t`Avbryt`}</Button>
          <Button kind={props.danger ? 'danger' : 'primary'} busy={props.busy} onClick={send}>
            {props.act}
          </Button>
        </>
      }
    >
      {props.children}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <PasswordInput
          label={t`Ditt lösenord`}
          name="password"
          autoComplete="current-password"
          showLabel={t`Visa lösenordet`}
          value={password}
          onInput={setPassword}
          error={error}
        />
      </form>
      {props.failure && <Notice kind="problem" live="now" title={props.failure} />}
    </Dialog>
  );
}
