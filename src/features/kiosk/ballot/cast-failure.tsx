import { t } from '@lingui/core/macro';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { CastRefusal } from './ballot-session.ts';

/** The vote is not cast: what is kept, and whom to fetch. The code is for the facilitator. */
export function CastFailure({ refusal: { code } }: { refusal: CastRefusal }) {
  return (
    <Notice kind="problem" live="now" title={t`Rösten är inte lagd än`}>
      <p>
        {code === 'booth.empty'
          ? t`Plattan väntar inte längre på din röst. Säg till personalen.`
          : t`Dina val står kvar här. Säg till personalen. Tryck sedan på knappen igen.`}
      </p>
      <Disclosure summary={t`För personal`}>
        <p>{adviceFor(code)}</p>
        <p>
          <code dir="ltr">{code}</code>
        </p>
      </Disclosure>
    </Notice>
  );
}

/** What a facilitator can do about it, in the language that the screen is in. */
function adviceFor(code: CastRefusal['code']): string {
  switch (code) {
    case 'booth.empty':
      return t`Avprickningen har avslutats, kanske i en annan flik. Rösten kan också vara lagd redan. Titta bland de senaste avprickningarna.`;
    case 'storage.full':
      return t`Plattan är full. Ta bort bilder eller appar och försök igen, eller ge väljaren en röstsedel på papper.`;
    case 'storage.denied':
      return t`Webbläsaren får inte spara något. Ge väljaren en röstsedel på papper, och använd en annan platta.`;
    case 'storage.closed':
    case 'storage.failed':
      return t`Plattan kunde inte skriva till sitt minne. Försök igen. Hjälper det inte: ge väljaren en röstsedel på papper.`;
  }
}
