import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { changeRoles, type MemberRefusal, removeMember } from '../../../domain/cycle/member-decisions.ts';
import type { PresentMember } from '../../../domain/cycle/member.ts';
import type { Role } from '../../../domain/log/kind.ts';
import type { Entry } from '../../../domain/log/kinds.ts';
import type { Result } from '../../../domain/log/refusal.ts';
import { showToast } from '../../../ui/toast.tsx';
import { useOffice } from '../office-context.ts';
import { useSerial } from '../use-serial.ts';
import { serialFailure } from '../words/serial-words.ts';
import { memberRefusalWords } from './refusal-words.ts';
import { RemoveDialog } from './remove-dialog.tsx';
import { RolesDialog } from './roles-dialog.tsx';

type Asked = { readonly about: 'roles' | 'removal'; readonly member: PresentMember };

/** Other roles for a member, or none any more: the questions, and the serial entries they end in. */
export function useMemberActs(byProvider: ReadonlySet<string>): {
  readonly onRoles: (member: PresentMember) => void;
  readonly onRemove: (member: PresentMember) => void;
  /** Goes somewhere on the page. */
  readonly dialog: ComponentChildren;
} {
  const { office, state } = useOffice();
  const serial = useSerial(office.sync);
  const [asked, setAsked] = useState<Asked>();
  const [refusal, setRefusal] = useState<MemberRefusal>();
  const close = () => {
    serial.drop();
    setRefusal(undefined);
    setAsked(undefined);
  };

  const send = async (act: string, decided: Result<Entry, MemberRefusal>, done: string) => {
    setRefusal(decided.ok ? undefined : decided.refusal);
    if (!decided.ok || !(await serial.send(act, () => [decided.value]))) return;
    setAsked(undefined);
    showToast({ kind: 'done', text: done });
  };
  const onChange = ({ id: member, name }: PresentMember, roles: readonly Role[]) =>
    send(
      `roles ${member} ${roles.join(' ')}`,
      changeRoles(state.members, { member, roles }, office.log.env()),
      t`${name} har fått andra roller.`,
    );
  const onRemove = ({ id: member, name }: PresentMember) =>
    send(
      `remove ${member}`,
      removeMember(state.members, { member }, office.log.env()),
      t`${name} är borttagen.`,
    );

  const { step } = serial.state;
  const shared = asked && {
    member: asked.member,
    self: asked.member.id === office.member.id,
    busy: step === 'sending',
    failure: refusal
      ? memberRefusalWords(refusal)
      : serial.state.step === 'failed'
        ? serialFailure(serial.state.why)
        : undefined,
    onClose: close,
  };
  return {
    onRoles: (member) => setAsked({ about: 'roles', member }),
    onRemove: (member) => setAsked({ about: 'removal', member }),
    dialog:
      shared &&
      (asked.about === 'roles' ? (
        <RolesDialog {...shared} onChange={(roles) => void onChange(asked.member, roles)} />
      ) : (
        <RemoveDialog
          {...shared}
          byProvider={byProvider.has(asked.member.id)}
          onRemove={() => void onRemove(asked.member)}
        />
      )),
  };
}
