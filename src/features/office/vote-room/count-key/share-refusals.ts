import { t } from '@lingui/core/macro';
import type { TestShareRefusal } from '../../../../domain/vote/count-key-decisions.ts';
import type { ShareRefusal } from '../../../../sealing/share-text.ts';
import { unreadWords } from '../../words/unread-words.ts';

type Mends = Extract<ShareRefusal, { code: 'share.check' }>['params']['mend'];

/** Why what was typed or scanned is no share of this key: what is wrong, and where to look. */
export function unreadShareWords(refusal: ShareRefusal): string {
  switch (refusal.code) {
    case 'words.count':
    case 'words.unknown':
      return unreadWords(refusal);
    case 'share.check':
      return mendWords(refusal.params.mend);
    case 'share.other-key': {
      const { mark, expected } = refusal.params;
      return t`Bladet hör till en annan nyckel, kanske en äldre. Det är märkt ${mark}, men den här nyckelns blad är märkta ${expected}.`;
    }
    case 'share.no-code':
      return t`QR-koden är inte en nyckeldels, eller så kom inte hela med. Läs av den igen, eller skriv orden.`;
  }
}

function mendWords(mend: Mends): string {
  const [first, second] = mend;
  if (!first) return t`Orden hör inte ihop: flera är fel. Läs hela bladet en gång till, ett ord i taget.`;
  const { place, word } = first;
  if (!second) return t`Ord nummer ${place} är fel. Står det ”${word}” på bladet?`;
  const other = second.place;
  return t`Ord nummer ${place} och ${other} har bytt plats.`;
}

/** Why a whole share does not count as read back. */
export function testShareWords({ code, params }: TestShareRefusal, asked: string): string {
  switch (code) {
    case 'count-key.replaced':
      return t`En nyare nyckel har gjorts. Kasta det här bladet.`;
    case 'count-key.unknown-share':
      return t`Bladet har nyckelns märke, men är ingen av dess delar.`;
    case 'count-key.other-share': {
      const { trustee = '' } = params;
      return t`Det här är delen till ${trustee}. Läs av delen till ${asked}, eller välj den andra i listan.`;
    }
    case 'count-key.share-tested':
      return t`Delen är redan läst tillbaka.`;
  }
}
