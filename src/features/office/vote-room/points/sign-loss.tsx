import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { StreetEventId } from '../../../../domain/log/ids.ts';
import { isSigned } from '../../../../domain/vote/loss.ts';
import { signLoss } from '../../../../domain/vote/loss-decisions.ts';
import type { ManifestItem } from '../../../../domain/vote/manifest.ts';
import { showToast } from '../../../../ui/toast.tsx';
import { useCycle, useOffice } from '../../office-context.ts';
import { useSerial } from '../../use-serial.ts';
import { authorName } from '../../words/author-words.ts';
import { serialFailure } from '../../words/serial-words.ts';
import { itemWords } from './item-words.ts';
import { LossDialog, type LossFault } from './loss-dialog.tsx';
import { lossRefusalWords } from './loss-words.ts';
import { tabletAt } from './tablet-name.ts';

/** Takes a signature that something of the manifest is given up, as the first or as the second of two. */
export function SignLoss({ item, onClose }: { item: ManifestItem; onClose: () => void }) {
  const { office, state } = useOffice();
  const { voting } = useCycle();
  const serial = useSerial(office.sync);
  const [fault, setFault] = useState<LossFault>();
  const { title, more } = itemWords(item, (author) => tabletAt(state, author));
  const [first] = item.loss?.signatures.values() ?? [];
  const sign = async (reason: string, witness: string) => {
    setFault(undefined);
    const decided = signLoss(
      item.loss,
      {
        event: StreetEventId.parse(item.event),
        item: item.key,
        reason,
        witness,
        member: office.member.name,
        secondPerson: voting.secondPerson,
      },
      office.log.env(),
    );
    if (!decided.ok) return setFault(lossRefusalWords(decided.refusal));
    if (!(await serial.send(`${item.key} ${reason} ${witness}`, () => decided.value))) return;
    onClose();
    const both = isSigned(office.log.state().losses.get(item.key));
    showToast({
      kind: 'done',
      text: both
        ? t`Räkningen väntar inte längre på det.`
        : t`Underskrivet. En person till ska skriva under.`,
    });
  };
  return (
    <LossDialog
      title={title}
      more={more}
      first={first && { name: authorName(state, first.author), reason: first.reason }}
      witnesses={voting.secondPerson === 'witness'}
      busy={serial.state.step === 'sending'}
      fault={fault}
      failure={serial.state.step === 'failed' ? serialFailure(serial.state.why) : undefined}
      onSign={(reason, witness) => void sign(reason, witness)}
      onClose={onClose}
    />
  );
}
