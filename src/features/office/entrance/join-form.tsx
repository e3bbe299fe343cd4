import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { UserPlus } from 'lucide-preact';
import { roleName } from '../words/model-words.ts';
import type { Api } from '../../../sync/api.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PasswordInput } from '../../../ui/password-input.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { ProblemCode } from '../../../wire/problem.ts';
import type { InvitationAnswer, SessionAnswer } from '../../../wire/session.ts';
import form from '../shell/form.module.css';
import { failureWords, problemWords } from '../words/problem-words.ts';
import { Door } from './door.tsx';
import { type JoinFaults, type JoinFields, passwordRule, readJoin } from './join-fields.ts';

export type JoinFormProps = {
  api: Api;
  token: string;
  invitation: InvitationAnswer;
  onSignedIn: (session: SessionAnswer) => void;
  /** The link was used or went out while the form was being filled in. */
  onLost: (code: ProblemCode) => void;
};

/** Name, address and password: the account is made, and one is signed in. */
export function JoinForm({ api, token, invitation, onSignedIn, onLost }: JoinFormProps) {
  const [fields, setFields] = useState<JoinFields>({ name: '', email: '', password: '' });
  const [faults, setFaults] = useState<JoinFaults>({});
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const roles = invitation.roles.map(roleName).join(', ');
  const change = (part: Partial<JoinFields>) => {
    const next = { ...fields, ...part };
    setFields(next);
    if (Object.keys(faults).length === 0) return;
    const read = readJoin(token, next);
    setFaults(read.ok ? {} : read.faults);
  };

  const join = async () => {
    const read = readJoin(token, fields);
    setFaults(read.ok ? {} : read.faults);
    setFailure(undefined);
    if (!read.ok) return;
    setBusy(true);
    const answer = await api.acceptInvitation(read.value);
    setBusy(false);
    if (answer.kind === 'answer') return onSignedIn(answer.value);
    if (answer.kind === 'unreachable') return setFailure(failureWords(answer.reason));
    const { code } = answer.problem;
    if (code === 'address-taken') return setFaults({ email: problemWords(code) });
    if (code === 'password-too-short') return setFaults({ password: problemWords(code) });
    if (code === 'invitation-used' || code === 'invitation-expired' || code === 'invitation-unknown') {
      return onLost(code);
    }
    setFailure(problemWords(code));
  };

  return (
    <Door
      title={t`Välkommen till Torg`}
      lead={t`Du är inbjuden som ${roles}. Länken gäller en gång: välj namn och lösenord, så är du inne.`}
    >
      <form
        class={form['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void join();
        }}
      >
        <TextInput
          label={t`Ditt namn`}
          hint={t`Syns för de andra på kontoret.`}
          name="name"
          autoComplete="name"
          value={fields.name}
          onInput={(name) => change({ name })}
          error={faults.name}
        />
        <TextInput
          label={t`E-postadress`}
          hint={t`Den loggar du in med.`}
          type="email"
          inputMode="email"
          name="email"
          autoComplete="username"
          autoCapitalize="off"
          spellCheck={false}
          value={fields.email}
          onInput={(email) => change({ email })}
          error={faults.email}
        />
        <PasswordInput
          label={t`Lösenord`}
          hint={passwordRule()}
          name="password"
          autoComplete="new-password"
          showLabel={t`Visa lösenordet`}
          value={fields.password}
          onInput={(password) => change({ password })}
          error={faults.password}
        />
        {failure && (
          <Notice kind="problem" live="now" title={failure}>
            {t`Det du skrev står kvar.`}
          </Notice>
        )}
        <Button kind="primary" type="submit" icon={UserPlus} busy={busy} wide>
          {t`Gör mitt konto`}
        </Button>
      </form>
    </Door>
  );
}
