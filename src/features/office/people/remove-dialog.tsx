import { t } from '@lingui/core/macro';
import { UserMinus } from 'lucide-preact';
import type { PresentMember } from '../../../domain/cycle/member.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';

export type RemoveDialogProps = {
  member: PresentMember;
  /** Whether it is whoever looks. */
  self: boolean;
  /** Whether they come in by the municipality's account. */
  byProvider: boolean;
  busy: boolean;
  failure: string | undefined;
  onRemove: () => void;
  onClose: () => void;
};

/** Says what it means that a member leaves, before it is done. */
export function RemoveDialog({
  member,
  self,
  byProvider,
  busy,
  failure,
  onRemove,
  onClose,
}: RemoveDialogProps) {
  const { name } = member;
  return (
    <Dialog
      open
      title={self ? t`Ta bort dig själv?` : t`Ta bort ${name}?`}
      closeLabel={t`Stäng`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{self ? t`Stanna kvar` : t`Låt ${name} vara kvar`}</Button>
          <Button kind="danger" icon={UserMinus} busy={busy} onClick={onRemove}>
            {self ? t`Ta bort mig` : t`Ta bort ${name}`}
          </Button>
        </>
      }
    >
      {byProvider && (
        <Notice kind="warning" title={t`Ta först bort ${name} ur grupperna hos kommunen`}>
          {t`Den som står kvar i en grupp kommer in igen vid nästa inloggning, som ny.`}
        </Notice>
      )}
      <p>
        {byProvider
          ? t`Kontot i Torg raderas, och alla inloggningar avslutas genast. Namnet står kvar vid det som redan är gjort.`
          : t`Kontot med e-postadress och lösenord raderas, och alla inloggningar avslutas genast. Namnet står kvar vid det som redan är gjort.`}
      </p>
      <p>
        {t`Det som skrevs utan nät och inte har kommit fram läggs åt sidan. En samordnare bestämmer om det ska släppas in.`}
      </p>
      {member.roles.includes('trustee') && (
        <Notice kind="warning" title={t`Det är en rösträknare`}>
          {t`Nyckeldelen på papper gäller fortfarande. Be om att få tillbaka den.`}
        </Notice>
      )}
      <p>
        {byProvider
          ? t`Det här behöver nät och går inte att ångra.`
          : t`Det här behöver nät och går inte att ångra. Den som ska tillbaka bjuds in igen.`}
      </p>
      {failure && <Notice kind="problem" live="now" title={failure} />}
    </Dialog>
  );
}
