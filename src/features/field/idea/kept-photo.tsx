import { t } from '@lingui/core/macro';
import { useEffect, useState } from 'preact/hooks';
import { photosOf } from '../../../domain/ideas/photo-decisions.ts';
import { openPhotoBox } from '../../../storage/photo-box.ts';
import { useObjectUrl } from '../../../ui/photo/use-object-url.ts';
import { useField } from '../field-context.ts';
import css from './idea.module.css';
import { fateSentence } from './editor-words.ts';

/** The photo of an idea that is on the tablet, and where it stands. Nothing where there is none. */
export function KeptPhoto({ idea }: { idea: string }) {
  const { state, tablet } = useField();
  const entry = photosOf(state, idea)[0]?.id;
  const [bytes, setBytes] = useState<Uint8Array<ArrayBuffer>>();
  const { photos } = tablet;
  useEffect(() => {
    if (entry === undefined) return;
    // Without its bytes the line below still says where it stands.
    void openPhotoBox(photos)
      .load(entry)
      .then(setBytes, () => undefined);
  }, [entry, photos]);
  const url = useObjectUrl(bytes);
  if (entry === undefined) return null;
  const where = fateSentence(tablet.log.fate(entry)?.state);
  return (
    <figure class={css['photo']}>
      {url !== undefined && <img src={url} alt={t`Idéns foto`} />}
      <figcaption>{t`Foto: ${where}`}</figcaption>
    </figure>
  );
}
