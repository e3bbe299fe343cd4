import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { PHOTO_BYTES_MAX, PHOTO_SIDE_MAX } from '../../../../domain/ideas/photo.ts';
import { SEEN_MAX } from '../../../../domain/proposal/proposal-photo.ts';
import type { NewPicture } from '../../../../storage/save-photo.ts';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { CoverEditor } from '../../../../ui/photo/cover-editor.tsx';
import { coverPhoto } from '../../../../ui/photo/cover-photo.ts';
import type { Cover } from '../../../../ui/photo/covers.ts';
import { TextArea } from '../../../../ui/text-area.tsx';
import form from '../../shell/form.module.css';
import { counterText } from '../../words/counter-words.ts';
import { coverWords } from './cover-words.ts';

/** A picture that may be added, and the entry of the idea's photo that it is. */
export type PhotoSource = { readonly picture: NewPicture; readonly from?: string };

export type PhotoDialogProps = {
  source: PhotoSource;
  /** Resolves to why it was not kept. */
  onSave: (picture: NewPicture, seen: string) => Promise<string | undefined>;
  onClose: () => void;
};

/** What is covered in a picture, and what is seen on it in words, before it is added. */
export function PhotoDialog({ source, onSave, onClose }: PhotoDialogProps) {
  const { picture, from } = source;
  const [covers, setCovers] = useState<readonly Cover[]>([]);
  const [seen, setSeen] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    if (busy) return;
    setBusy(true);
    const limits = { side: PHOTO_SIDE_MAX, bytes: PHOTO_BYTES_MAX };
    const made = covers.length === 0 ? picture : await coverPhoto(picture.bytes, covers, limits);
    const why = made
      ? await onSave(made, seen)
      : t`Bilden gick inte att rita. Stäng andra flikar och försök igen.`;
    setBusy(false);
    if (why === undefined) onClose();
    else setError(why);
  };
  return (
    <Dialog
      open
      width="wide"
      title={from === undefined ? t`Ny bild` : t`Foto från en idé`}
      closeLabel={t`Stäng`}
      onClose={onClose}
      actions={
        <Button kind="primary" busy={busy} onClick={() => void save()}>
          {t`Spara bilden`}
        </Button>
      }
    >
      <div class={form['group']}>
        <p>
          {from === undefined
            ? t`Täck ansikten, namnskyltar och bilskyltar. Det som är täckt finns inte i den bild som sparas.`
            : t`Täck ansikten, namnskyltar och bilskyltar. Det som är täckt finns inte i den nya bilden. Idéns eget foto står kvar som det är.`}
        </p>
        <CoverEditor picture={picture} covers={covers} words={coverWords()} onChange={setCovers} />
        <TextArea
          label={t`Vad syns på bilden?`}
          hint={t`En mening för den som inte ser bilden. Inga namn.`}
          rows={2}
          value={seen}
          onInput={setSeen}
          counter={{ limit: SEEN_MAX, text: counterText }}
        />
        {error !== undefined && <Notice kind="problem" live="now" title={error} />}
      </div>
    </Dialog>
  );
}
