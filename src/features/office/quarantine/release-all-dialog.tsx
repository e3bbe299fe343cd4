import { plural, t } from '@lingui/core/macro';
import { DoorOpen } from 'lucide-preact';
import { number } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { CountProgress } from '../../../ui/count-progress.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { LateFacts } from './late-cards.tsx';
import type { LateGroup } from './late-groups.ts';

export type ReleaseAllDialogProps = {
  group: LateGroup;
  name: string;
  /** How many have been let in; undefined before it was begun. */
  done: number | undefined;
  failure: string | undefined;
  onRelease: () => void;
  onClose: () => void;
};

/** Asks once for all that a late tablet brought, and shows how far it has come. It may be left: what is in is in. */
export function ReleaseAllDialog(props: ReleaseAllDialogProps) {
  const { group, name, failure, onRelease, onClose } = props;
  const rows = group.rows.length;
  const going = props.done !== undefined && failure === undefined;
  const [done, of] = [number(props.done ?? 0), number(rows)];
  return (
    <Dialog
      open
      title={t`Släpp in allt från ${name}?`}
      closeLabel={t`Stäng`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{going ? t`Sluta` : t`Låt det ligga`}</Button>
          <Button kind="primary" icon={DoorOpen} busy={going} onClick={onRelease}>
            {plural(rows, { one: 'Släpp in # post', other: 'Släpp in # poster' })}
          </Button>
        </>
      }
    >
      <LateFacts group={group} />
      <p>{t`Allt märks med att det har släppts in. Det går inte att ångra.`}</p>
      <p>{t`Pågår en räkning: vänta tills dess resultat är publicerat. För att det som släpps in ska räknas söker ni sedan dubbelröster igen, och räknar om med det som skäl.`}</p>
      {props.done !== undefined && (
        <output>
          <CountProgress label={t`Släpper in`} value={props.done} max={rows} text={t`${done} av ${of}`} />
        </output>
      )}
      {failure !== undefined && (
        <Notice kind="problem" live="now" title={failure}>
          {t`Det som redan är insläppt är insläppt. Försök igen med resten.`}
        </Notice>
      )}
    </Dialog>
  );
}
