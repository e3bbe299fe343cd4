import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { PHOTO_BYTES_MAX, PHOTO_SIDE_MAX } from '../../../domain/ideas/photo.ts';
import type { IdeaId } from '../../../domain/log/ids.ts';
import { photoFaultWords } from '../../../i18n/photo-words.ts';
import { type IdeaPhoto, ideaPhoto } from '../../../storage/idea-photo.ts';
import { PhotoPicker } from '../../../ui/photo/photo-picker.tsx';
import { shrinkPhoto } from '../../../ui/photo/shrink-photo.ts';
import { useField } from '../field-context.ts';

export type PhotoFieldProps = {
  idea: IdeaId;
  photo: IdeaPhoto | undefined;
  /** The disk has no room for the idea with its photo. */
  full: boolean;
  onPhoto: (photo: IdeaPhoto | undefined) => void;
};

/** A photo that goes with the idea, taken now or before. */
export function PhotoField({ idea, photo, full, onPhoto }: PhotoFieldProps) {
  const { tablet } = useField();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const take = async (file: File) => {
    setBusy(true);
    setError(undefined);
    const made = await shrinkPhoto(file, { side: PHOTO_SIDE_MAX, bytes: PHOTO_BYTES_MAX });
    if (typeof made === 'string') setError(photoFaultWords(made));
    else onPhoto(await ideaPhoto(idea, made, tablet.photos));
    setBusy(false);
  };
  return (
    <PhotoPicker
      label={t`Foto (valfritt)`}
      hint={t`Inga ansikten, namnskyltar eller bilskyltar. Fotot ligger inte i utkastet: det sparas när idén sparas, utan uppgift om var det är taget.`}
      photo={photo && { bytes: photo.bytes, alt: t`Fotot som följer med idén` }}
      busy={busy}
      error={
        error ??
        (full && photo
          ? t`Fotot får inte plats på plattan. Ta bort det, så kan idén sparas utan.`
          : undefined)
      }
      takeText={t`Ta ett foto`}
      chooseText={t`Välj en bild`}
      removeText={t`Ta bort fotot`}
      onFile={(file) => void take(file)}
      onRemove={() => {
        setError(undefined);
        onPhoto(undefined);
      }}
    />
  );
}
