import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { PHOTO_BYTES_MAX, PHOTO_SIDE_MAX } from '../../../domain/ideas/photo.ts';
import { photoFaultWords } from '../../../i18n/photo-words.ts';
import { ideaPhoto } from '../../../storage/idea-photo.ts';
import type { Tablet } from '../../../sync/tablet.ts';
import { useCell } from '../../../ui/cell.ts';
import { PhotoPicker } from '../../../ui/photo/photo-picker.tsx';
import { shrinkPhoto } from '../../../ui/photo/shrink-photo.ts';
import type { IdeaSession } from '../idea-session.ts';

export type PhotoAnswerProps = {
  session: IdeaSession;
  tablet: Pick<Tablet, 'photos'>;
  /** The disk has no room for the idea with its photo. */
  full: boolean;
};

/**
 * A photo of the place. The camera alone: what lies in the tablet's gallery belongs to others. It stays in memory until
 * the idea is saved, so that whoever comes next does not find it.
 */
export function PhotoAnswer({ session, tablet, full }: PhotoAnswerProps) {
  const photo = useCell(session.photo);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const take = async (file: File) => {
    setBusy(true);
    setError(undefined);
    const made = await shrinkPhoto(file, { side: PHOTO_SIDE_MAX, bytes: PHOTO_BYTES_MAX });
    if (typeof made === 'string') setError(photoFaultWords(made));
    else session.attach(await ideaPhoto(session.draft.value.idea, made, tablet.photos));
    setBusy(false);
  };
  return (
    <PhotoPicker
      label={t`Foto`}
      hint={
        <>
          <p>{t`Ta kort på platsen. Inga ansikten och inga bilskyltar.`}</p>
          <p>{t`Fotot sparas med idén. Var det är taget följer inte med. Ingen annan ser det förrän kommunen har tittat på det.`}</p>
        </>
      }
      photo={photo && { bytes: photo.bytes, alt: t`Ditt foto` }}
      busy={busy}
      error={
        error ??
        (full && photo
          ? t`Fotot får inte plats på plattan. Ta bort det, så kan idén sparas utan.`
          : undefined)
      }
      takeText={photo ? t`Ta ett nytt foto` : t`Öppna kameran`}
      removeText={t`Ta bort fotot`}
      onFile={(file) => void take(file)}
      onRemove={() => {
        setError(undefined);
        session.attach(undefined);
      }}
    />
  );
}
