import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { UserPlus } from 'lucide-preact';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { List, ListRow } from '../../../ui/list.tsx';
import { Notice } from '../../../ui/notice.tsx';

export type FacilitatorsCardProps = {
  names: readonly string[];
  hasRecovery: boolean;
  busy: boolean;
  onAdd: () => void;
  onRemove: (name: string) => void;
  onRenew: () => void;
};

/** Who may take the tablet out of the kiosk. The last one stays: somebody must be able to. */
export function FacilitatorsCard(props: FacilitatorsCardProps) {
  const [leaving, setLeaving] = useState<string>();
  return (
    <Card title={t`Dialogledare`} note={t`De här kan ta plattan ur invånarnas läge med sin pinkod.`}>
      <List look="plain" label={t`Dialogledare`}>
        {props.names.map((name) => (
          <ListRow
            key={name}
            dense
            title={name}
            end={
              props.names.length > 1 && (
                <Button kind="quiet" onClick={() => setLeaving(name)}>
                  {t`Ta bort`}
                </Button>
              )
            }
          />
        ))}
      </List>
      <Button icon={UserPlus} busy={props.busy} onClick={props.onAdd}>
        {t`Lägg till en dialogledare`}
      </Button>
      {!props.hasRecovery && (
        <Notice kind="warning" title={t`Plattan har ingen återställningskod`}>
          {t`Den gamla är använd. Gör en ny, så att plattan går att öppna även om alla glömmer sina pinkoder.`}
        </Notice>
      )}
      <Button busy={props.busy} onClick={props.onRenew}>
        {props.hasRecovery ? t`Byt återställningskod` : t`Gör en återställningskod`}
      </Button>
      <Dialog
        open={leaving !== undefined}
        title={t`Ta bort pinkoden för ${leaving ?? ''}?`}
        onClose={() => setLeaving(undefined)}
        closeLabel={t`Stäng`}
        actions={
          <>
            <Button onClick={() => setLeaving(undefined)}>{t`Behåll den`}</Button>
            <Button
              kind="danger"
              onClick={() => {
                if (leaving !== undefined) props.onRemove(leaving);
                setLeaving(undefined);
              }}
            >
              {t`Ta bort pinkoden`}
            </Button>
          </>
        }
      >
        <p>{t`Koden slutar gälla på den här plattan. Det som är insamlat påverkas inte.`}</p>
      </Dialog>
    </Card>
  );
}
