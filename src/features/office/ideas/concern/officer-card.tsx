import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { Select, type SelectOption } from '../../../../ui/select.tsx';
import form from '../../shell/form.module.css';

export type OfficerCardProps = {
  /** Who reads concerns; undefined while nobody does. */
  officer: string | undefined;
  /** It is whoever looks. */
  self: boolean;
  /** The officer has a key. */
  ready: boolean;
  /** How many are sealed already. */
  sealed: number;
  /** Who else could. */
  options: readonly SelectOption[];
  /** Undefined for those who may not say; resolves to whether it was done. */
  onName: ((member: string) => Promise<boolean>) | undefined;
  busy: boolean;
  failure: string | undefined;
  onDrop: () => void;
};

/** Who reads what residents worry about, and the way to name somebody. */
export function OfficerCard(props: OfficerCardProps) {
  const { officer, self, ready, onName } = props;
  const [naming, setNaming] = useState(false);
  return (
    <Card title={t`Vem läser?`}>
      <div class={form['group']}>
        {officer === undefined ? (
          <Notice kind="warning" title={t`Ingen är utsedd`}>
            {onName
              ? t`Utse någon som har tystnadsplikt och vet vad som ska göras, till exempel en socialsekreterare som är inbjuden som bedömare.`
              : t`En samordnare utser någon.`}
          </Notice>
        ) : (
          <p>
            <strong>
              <bdi>{officer}</bdi>
            </strong>
          </p>
        )}
        {officer !== undefined && !ready && !self && (
          <Notice kind="warning" title={t`Nyckeln är inte gjord än`}>
            {t`${officer} gör den på den här sidan, i sin egen webbläsare. Förrän dess går inget att försegla.`}
          </Notice>
        )}
        {onName && (
          <div class={form['actions']}>
            <Button onClick={() => setNaming(true)}>
              {officer === undefined ? t`Utse någon` : t`Byt person`}
            </Button>
          </div>
        )}
      </div>
      {naming && onName && <NameDialog {...props} onName={onName} onClose={() => setNaming(false)} />}
    </Card>
  );
}

type NameDialogProps = OfficerCardProps &
  Required<Pick<OfficerCardProps, 'onName'>> & { onClose: () => void };

function NameDialog({ officer, sealed, options, onName, busy, failure, onDrop, onClose }: NameDialogProps) {
  const [member, setMember] = useState('');
  const [missing, setMissing] = useState(false);
  const close = () => {
    onDrop();
    onClose();
  };
  const save = async () => {
    setMissing(member === '');
    if (member !== '' && (await onName?.(member))) close();
  };
  return (
    <Dialog
      open
      title={t`Vem ska läsa det som invånare är oroliga för?`}
      closeLabel={t`Stäng`}
      onClose={close}
      actions={
        <Button kind="primary" busy={busy} onClick={() => void save()}>
          {t`Utse`}
        </Button>
      }
    >
      <div class={form['group']}>
        <Select
          label={t`Person`}
          hint={t`Samordnare och bedömare går att välja.`}
          prompt={t`Välj person`}
          value={member}
          onChange={setMember}
          options={options}
          error={missing ? t`Välj en samordnare eller bedömare.` : undefined}
        />
        {officer !== undefined && sealed > 0 && (
          <Notice kind="info" title={t`Det som redan är förseglat flyttas inte`}>
            {t`Det går bara att läsa med orden som hör till nyckeln som det förseglades till.`}
          </Notice>
        )}
        {failure && <Notice kind="problem" live="now" title={failure} />}
      </div>
    </Dialog>
  );
}
