import { t } from '@lingui/core/macro';
import { useEffect, useState } from 'preact/hooks';
import { Link2 } from 'lucide-preact';
import type { Api } from '../../../sync/api.ts';
import type { AccountAnswer } from '../../../wire/account.ts';
import { LINKED, ProviderRefusal, REFUSED } from '../../../wire/sign-in.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { providerWords } from '../words/provider-words.ts';
import { PasswordDialog } from './password-dialog.tsx';
import { useAsked } from './use-asked.ts';

export type ProviderCardProps = { api: Api; account: AccountAnswer };

/** The municipality's account: that one signs in with it, or how to begin to. */
export function ProviderCard({ api, account }: ProviderCardProps) {
  const { busy, failure, ask, fail } = useAsked();
  const [asking, setAsking] = useState(false);
  const [back] = useState(outcomeHere);
  // Said once: whoever comes back to the page later has not just done it.
  useEffect(() => history.replaceState(null, '', location.pathname), []);
  const { way, linkable } = account;
  const why = back.refused && providerWords(back.refused, true);

  const link = async (password: string) => {
    const answer = await ask('password', api.linkProvider(password));
    if (answer.kind === 'answer') location.assign(answer.value.url);
  };
  if (way === 'password' && !linkable) return null;
  return (
    <Card
      title={t`Kommunens konto`}
      note={
        way === 'provider'
          ? t`Du loggar in med kommunens konto. Lösenord och tvåstegsinloggning sköts där, och grupperna där bestämmer vad du får göra här.`
          : t`Du kan logga in med kommunens konto i stället för ett eget lösenord. Grupperna där bestämmer då vad du får göra här.`
      }
    >
      {back.linked && way === 'provider' && (
        <Notice kind="success" live="polite" title={t`Ditt konto är kopplat`}>
          {t`Från och med nu loggar du in med kommunens konto. Det gamla lösenordet gäller inte längre.`}
        </Notice>
      )}
      {why && (
        <Notice kind="problem" live="now" title={why.title}>
          {why.advice}
        </Notice>
      )}
      {linkable && (
        <div>
          <Button icon={Link2} onClick={() => setAsking(true)}>
            {t`Koppla till kommunens konto`}
          </Button>
        </div>
      )}
      {asking && (
        <PasswordDialog
          title={t`Koppla till kommunens konto?`}
          act={t`Fortsätt till kommunens inloggning`}
          busy={busy === 'password'}
          failure={failure}
          onPassword={(password) => void link(password)}
          onClose={() => {
            fail(undefined);
            setAsking(false);
          }}
        >
          <p>{t`Du loggar in där och kommer tillbaka hit. Sedan gäller varken lösenordet eller reservkoderna i Torg, och alla andra inloggningar avslutas.`}</p>
          <p>{t`Ger grupperna där dig andra roller än i dag, får du de rollerna.`}</p>
        </PasswordDialog>
      )}
    </Card>
  );
}

/** What the server says in the address about a way there and back. */
function outcomeHere(): { readonly linked: boolean; readonly refused: ProviderRefusal | undefined } {
  const query = new URLSearchParams(location.search);
  return { linked: query.has(LINKED), refused: ProviderRefusal.safeParse(query.get(REFUSED)).data };
}
