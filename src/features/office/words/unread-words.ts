import { t } from '@lingui/core/macro';
import type { ReadWords } from '../../../sealing/words.ts';

/** Why what was typed cannot be the words on a sheet. */
export function unreadWords(refusal: Extract<ReadWords, { ok: false }>['refusal']): string {
  switch (refusal.code) {
    case 'words.count': {
      const { given, expected } = refusal.params;
      return t`Det blev ${given} ord, men de ska vara ${expected}.`;
    }
    case 'words.unknown': {
      const { word, place } = refusal.params;
      return t`Ord nummer ${place}, ”${word}”, finns inte bland orden som används. Läs på bladet en gång till.`;
    }
  }
}
