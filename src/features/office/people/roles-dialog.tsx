import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { Check } from 'lucide-preact';
import type { PresentMember } from '../../../domain/cycle/member.ts';
import type { Role } from '../../../domain/log/kind.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckList } from '../../../ui/choice-list.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { roleChoices, rolesNamed } from './role-choices.ts';

export type RolesDialogProps = {
  member: PresentMember;
  /** Whether it is whoever looks. */
  self: boolean;
  busy: boolean;
  failure: string | undefined;
  onChange: (roles: readonly Role[]) => void;
  onClose: () => void;
};

/** What a member may do from now on. */
export function RolesDialog({ member, self, busy, failure, onChange, onClose }: RolesDialogProps) {
  const [chosen, setChosen] = useState<readonly string[]>(member.roles);
  const { name } = member;
  const letsGo = self && member.roles.includes('coordinator') && !chosen.includes('coordinator');
  return (
    <Dialog
      open
      title={t`Ändra roller för ${name}`}
      closeLabel={t`Stäng`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t`Låt dem vara`}</Button>
          <Button kind="primary" icon={Check} busy={busy} onClick={() => onChange(rolesNamed(chosen))}>
            {t`Ändra rollerna`}
          </Button>
        </>
      }
    >
      <CheckList label={t`Roller`} options={roleChoices()} values={chosen} onChange={setChosen} />
      {letsGo && (
        <Notice kind="warning" title={t`Du kan inte ta tillbaka det själv`}>
          {t`Utan rollen samordnare kan du inte längre ändra roller. En annan samordnare får ge dig den igen.`}
        </Notice>
      )}
      <p>{t`Det gäller genast, och det syns vem som ändrade. Det behöver nät.`}</p>
      {failure && <Notice kind="problem" live="now" title={failure} />}
    </Dialog>
  );
}
