import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { openContact } from '../../../../domain/ideas/contact-opening.ts';
import { stamp } from '../../../../domain/log/entry.ts';
import { EntryId, IdeaId } from '../../../../domain/log/ids.ts';
import { openSealedContact } from '../../../../sealing/contact.ts';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { showToast } from '../../../../ui/toast.tsx';
import { useOffice, useTimeZone } from '../../office-context.ts';
import { mayCoordinate } from '../../rights.ts';
import { useSerial } from '../../use-serial.ts';
import { authorName } from '../../words/author-words.ts';
import { saveFailure } from '../../words/save-words.ts';
import { serialFailure } from '../../words/serial-words.ts';
import { ContactCard } from './contact-card.tsx';
import { OpenContactDialog, type Opened } from './open-contact-dialog.tsx';

/** How whoever left an idea can be reached, for coordinators with the office key; nothing where nobody left anything. */
export function IdeaContact({ id }: { id: string }) {
  const { office, state, keys } = useOffice();
  const { log, sync } = office;
  const timeZone = useTimeZone();
  const serial = useSerial(sync);
  const [asking, setAsking] = useState<'open' | 'remove'>();
  // The ring of keys does not tell of changes.
  const [, setTurn] = useState(0);
  const left = [...(state.contacts.get(id)?.values() ?? [])];
  const openings = [...(state.contactOpenings.get(id)?.values() ?? [])].toSorted((a, b) =>
    a.at < b.at ? 1 : -1,
  );
  if (!mayCoordinate(office.member) || left.length + openings.length === 0) return null;
  const lockedContact = left.find(({ key }) => !keys.get(key));
  const locked = lockedContact && (state.officeKeys.get(lockedContact.key) ?? { id: lockedContact.key });

  const open = async (reason: string): Promise<Opened> => {
    const noted = left.map(({ entry }) =>
      openContact({ idea: IdeaId.parse(id), contact: entry, reason }, log.env()),
    );
    const entries = noted.flatMap((each) => (each.ok ? [each.value] : []));
    if (entries.length < noted.length || entries.length === 0)
      return { why: t`Skriv varför, i högst 500 tecken.` };
    // The trace is on the disk before anybody reads.
    const saved = await log.append(entries);
    if (!saved.ok) return { why: saveFailure(saved.refusal.code) };
    const place = { process: log.process, idea: id };
    const texts = await Promise.all(
      left.map(async ({ key, sealed }) => {
        const opening = keys.get(key);
        return opening && openSealedContact(sealed, { key, opening }, place);
      }),
    );
    return { texts: texts.map((text) => text ?? t`En uppgift går inte att öppna med kontorsnyckeln.`) };
  };
  const remove = async () => {
    const done = await serial.insist(`remove ${id}`, () => {
      const entries = [...(log.state().contacts.get(id)?.keys() ?? [])].map((entry) => EntryId.parse(entry));
      if (entries.length === 0) return undefined;
      return stamp(log.env(), {
        kind: 'entries.erased' as const,
        version: 1,
        subject: IdeaId.parse(id),
        data: { entries, reason: 'kontaktuppgifter' },
      });
    });
    if (!done) return;
    setAsking(undefined);
    showToast({ kind: 'done', text: t`Kontaktuppgifterna är borttagna` });
    // The bytes go from this browser as from all others: with the next pull.
    await sync.sendNow();
  };
  const close = () => {
    serial.drop();
    setAsking(undefined);
  };
  return (
    <>
      <ContactCard
        left={left.length}
        openings={openings.map((each) => ({ ...each, who: authorName(state, each.author) }))}
        timeZone={timeZone}
        onOpen={() => setAsking('open')}
        onRemove={() => setAsking('remove')}
      />
      {asking === 'open' && (
        <OpenContactDialog
          locked={locked}
          onUnlocked={(opening) => {
            if (lockedContact) keys.keep(lockedContact.key, opening);
            setTurn((turn) => turn + 1);
          }}
          onOpen={open}
          onClose={close}
        />
      )}
      {asking === 'remove' && (
        <Dialog
          open
          title={t`Ta bort kontaktuppgifterna?`}
          closeLabel={t`Stäng`}
          onClose={close}
          actions={
            <>
              <Button onClick={close}>{t`Behåll dem`}</Button>
              <Button kind="danger" busy={serial.state.step === 'sending'} onClick={() => void remove()}>
                {t`Ta bort dem`}
              </Button>
            </>
          }
        >
          <p>
            {t`De försvinner från servern, plattan och kollegornas webbläsare, och går inte att få tillbaka. Idén blir kvar. Att någon har läst dem står kvar.`}
          </p>
          {serial.state.step === 'failed' && (
            <Notice kind="problem" live="now" title={serialFailure(serial.state.why)} />
          )}
        </Dialog>
      )}
    </>
  );
}
