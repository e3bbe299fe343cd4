import { t } from '@lingui/core/macro';
import { CLOSING_NOTE_MAX } from '../../../domain/vote/closing.ts';
import type { Refusal } from '../../../domain/log/refusal.ts';
import type { ClosePointRefusal } from '../../../domain/vote/closing-decisions.ts';
import { storageFailure } from '../../../i18n/words.ts';
import type { StorageFailure } from '../../../storage/store.ts';
import type { ClosingDraft } from './closing-draft.ts';

/** What is wrong with the form, and in which of its steps. */
export type ClosingFault = {
  readonly step?: ClosingDraft['step'];
  readonly at:
    'counts' | 'tablets' | 'blank' | 'seals' | 'recount' | 'note' | 'names' | 'voter' | 'batch' | 'form';
  readonly words: string;
};

/** A refusal in words, at the field it is about. */
export function closingFault({ code, params }: ClosePointRefusal | Refusal<StorageFailure>): ClosingFault {
  const { envelopes = 0, number = 0, tablet = 0, seal = '', name = '', most = CLOSING_NOTE_MAX } = params;
  switch (code) {
    case 'closing.already-closed':
      return { at: 'form', words: t`Röststället är redan stängt på den här plattan.` };
    case 'closing.voter-waiting':
      return { at: 'voter', words: t`En väljare är avprickad och har inte röstat.` };
    case 'closing.open-bag':
      return { at: 'form', words: t`${envelopes} röster är inte förseglade än. Försök igen.` };
    case 'closing.open-batch':
      return { at: 'batch', words: t`Bunt ${number} är inte färdigläst.` };
    case 'closing.bad-count':
      return { at: 'counts', words: t`Skriv ett antal i varje ruta. Är det inga, skriv 0.` };
    case 'closing.tablet-twice':
      return { step: 'voters', at: 'tablets', words: t`Platta ${tablet} står två gånger.` };
    case 'closing.blank-above-box':
      return { step: 'papers', at: 'blank', words: t`De blanka kan inte vara fler än sedlarna i lådan.` };
    case 'closing.seal-used':
      return {
        step: 'names',
        at: 'seals',
        words: t`Förseglingen ${seal} står två gånger, eller hör till ett annat röstställe.`,
      };
    case 'closing.bad-seal':
      return {
        step: 'names',
        at: 'seals',
        words: t`Ett nummer är för långt, eller så är de för många. Högst ${most} tecken i varje.`,
      };
    case 'closing.numbers-differ':
      return { step: 'names', at: 'recount', words: t`Summorna går inte ihop. Räkna en gång till.` };
    case 'closing.no-note':
      return { step: 'names', at: 'note', words: t`Skriv vad ni vet om varför det skiljer sig.` };
    case 'closing.note-too-long':
      return { step: 'names', at: 'note', words: t`Texten är för lång. Högst ${most} tecken.` };
    case 'closing.no-signer':
      return { step: 'names', at: 'names', words: t`Skriv namnen på er båda.` };
    case 'closing.same-person':
      return { step: 'names', at: 'names', words: t`${name} står två gånger. Det ska vara två personer.` };
    case 'closing.name-too-long':
      return { step: 'names', at: 'names', words: t`Namnet är för långt. Högst ${most} tecken.` };
    case 'storage.full':
    case 'storage.denied':
    case 'storage.closed':
    case 'storage.failed':
      return { at: 'form', words: storageFailure(code) };
  }
}
