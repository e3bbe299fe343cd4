import { t } from '@lingui/core/macro';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { SaveRefusal } from './idea-session.ts';

/** The idea is not on the disk: what is kept, and whom to fetch. The code is for the facilitator. */
export function SaveFailure({ refusal }: { refusal: SaveRefusal }) {
  return (
    <Notice kind="problem" live="now" title={t`Idén är inte sparad än`}>
      <p>{t`Det du skrev står kvar här. Säg till dialogledaren. Tryck sedan på Spara idén igen.`}</p>
      <Disclosure summary={t`För dialogledaren`}>
        <p>{adviceFor(refusal.code)}</p>
        <p>
          <code dir="ltr">{refusal.code}</code>
        </p>
      </Disclosure>
    </Notice>
  );
}

/** What a facilitator can do about it, in the language that the screen is in. */
function adviceFor(code: SaveRefusal['code']): string {
  switch (code) {
    case 'storage.full':
      return t`Plattan är full. Ta bort bilder eller appar, eller skriv av idén på papper.`;
    case 'storage.denied':
      return t`Webbläsaren får inte spara något. Skriv av idén på papper och använd en annan platta.`;
    case 'storage.closed':
    case 'storage.failed':
      return t`Plattan kunde inte skriva till sitt minne. Försök igen. Hjälper det inte: skriv av idén på papper.`;
    case 'idea.no-title':
    case 'idea.title-too-long':
    case 'idea.text-too-long':
    case 'idea.place-too-long':
      return t`Något av svaren saknas eller är för långt. Gå tillbaka och ändra.`;
  }
}
