import { t } from '@lingui/core/macro';
import type { StorageFailure } from '../../../storage/store.ts';

/** Why this browser did not save, what was kept, what to do. The tablets have words of their own. */
export function saveFailure(code: StorageFailure): string {
  switch (code) {
    case 'storage.full':
      return t`Datorn har inget utrymme kvar åt webbläsaren. Det du skrev står kvar här. Frigör utrymme och försök igen.`;
    case 'storage.denied':
      return t`Webbläsaren tillåter inte att något sparas. Det du skrev står kvar här. Lämna privat läge och försök igen.`;
    case 'storage.closed':
      return t`Webbläsaren stängde lagringen. Det du skrev står kvar här. Försök igen.`;
    case 'storage.failed':
      return t`Det gick inte att spara. Det du skrev står kvar här. Försök igen.`;
  }
}
