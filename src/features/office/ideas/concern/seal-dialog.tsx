import { plural, t } from '@lingui/core/macro';
import { Eraser, HeartHandshake } from 'lucide-preact';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import form from '../../shell/form.module.css';
import type { Removal } from '../erasure/removal-lists.tsx';
import css from '../ideas.module.css';

export type SealDialogProps = {
  /** Who will read it. */
  officer: string;
  /** That is whoever seals. */
  self: boolean;
  removal: Removal;
  /** Photos that were left with it. */
  photos: number;
  /** It is sealed, and the words are here still. */
  left: boolean;
  busy: boolean;
  failure: string | undefined;
  onSeal: () => void;
  onClose: () => void;
};

/** What sealing does, before it is done: who reads it, what goes, and that nothing brings it back. */
export function SealDialog(props: SealDialogProps) {
  const { officer, self, removal, photos, left, busy, failure, onSeal, onClose } = props;
  const { contacts, form: paper, proposals } = removal;
  return (
    <Dialog
      open
      title={left ? t`Förseglad, men inte raderad` : t`Försegla oron?`}
      closeLabel={t`Stäng`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t`Avbryt`}</Button>
          <Button kind="danger" icon={left ? Eraser : HeartHandshake} busy={busy} onClick={onSeal}>
            {left ? t`Radera det som är kvar` : t`Försegla och radera`}
          </Button>
        </>
      }
    >
      <div class={form['group']}>
        {left ? (
          <p>{t`Den är förseglad till ${officer}. Det som stod i klartext är kvar, och ska bort.`}</p>
        ) : (
          <>
            <p>
              {self
                ? t`Du får rubriken, texten, platsen och kvittokoden, förseglade till din nyckel. Ingen annan kan läsa dem sedan.`
                : t`${officer} får rubriken, texten, platsen och kvittokoden. Ingen annan kan läsa dem sedan, inte heller du.`}
            </p>
            <ul class={css['signs']}>
              <li>{t`Idén raderas på servern, på plattan och i allas webbläsare, med allt ni har skrivit om den.`}</li>
              {photos > 0 && <li>{t`Bilderna följer inte med, utan raderas.`}</li>}
              {removal.published > 0 && <li>{t`Det som är publicerat av den tas bort.`}</li>}
              <li>{t`Den som slår upp kvittokoden får samma svar som på en kod som inte finns.`}</li>
              {paper !== undefined && (
                <li>{t`Pappersblanketten, nummer ${paper} i bunten, blir kvar. Förstör den själv.`}</li>
              )}
              {proposals.length > 0 && (
                <li>
                  {plural(proposals.length, {
                    one: 'Ett förslag som den är med i behåller sina ord. Läs igenom det.',
                    other: '# förslag som den är med i behåller sina ord. Läs igenom dem.',
                  })}
                </li>
              )}
              <li>
                <strong>{t`Det går inte att ångra.`}</strong>
              </li>
            </ul>
            {contacts > 0 && (
              <Notice kind="warning" title={t`Den som lämnade den vill kunna nås`}>
                {t`Kontaktuppgifterna följer inte med, utan raderas. Behövs de, läs dem på idéns sida först och lämna över dem till ${officer} på ett säkert sätt.`}
              </Notice>
            )}
          </>
        )}
        {failure && <Notice kind="problem" live="now" title={failure} />}
      </div>
    </Dialog>
  );
}
