import { t } from '@lingui/core/macro';
import type { Refusal } from '../../../../domain/log/refusal.ts';
import type {
  AddPhotoRefusal,
  KeepPhotoRefusal,
} from '../../../../domain/proposal/proposal-photo-decisions.ts';
import type { StorageFailure } from '../../../../storage/store.ts';
import type { PhotoFault } from '../../../../ui/photo/shrink-photo.ts';
import { saveFailure } from '../../words/save-words.ts';

/** Why a picture was not added, taken away or put back, and what to do. */
export function photoRefusalWords({
  code,
  params,
}: AddPhotoRefusal | KeepPhotoRefusal | Refusal<StorageFailure>): string {
  const { most = 0, length = 0 } = params;
  switch (code) {
    case 'proposal.unknown':
      return t`Förslaget finns inte längre.`;
    case 'photo.not-described':
      return t`Skriv vad som syns på bilden, för den som inte ser den.`;
    case 'photo.described-too-long':
      return t`Beskrivningen är för lång: högst ${most} tecken får plats. Den är ${length}.`;
    case 'photo.too-many':
      return t`Ett förslag visar högst ${most} bilder. Ta bort en först.`;
    case 'photo.unknown':
      return t`Bilden finns inte längre.`;
    case 'photo.unchanged':
      return t`Det är redan gjort.`;
    case 'storage.full':
    case 'storage.denied':
    case 'storage.closed':
    case 'storage.failed':
      return saveFailure(code);
  }
}

/** Why a file cannot be used as a picture at the office. Nothing of it was kept. */
export function fileFaultWords(fault: PhotoFault): string {
  switch (fault) {
    case 'not-a-picture':
      return t`Filen är ingen bild. Välj en JPEG, PNG eller WebP.`;
    case 'heic':
      return t`Bilden är i formatet HEIC, som den här webbläsaren inte kan läsa. Spara den som JPEG först.`;
    case 'too-large':
      return t`Bilden är för stor. Välj en mindre.`;
    case 'unreadable':
      return t`Bilden går inte att läsa. Den kan vara skadad. Välj en annan.`;
  }
}
