import { t } from '@lingui/core/macro';
import { Card } from '../../../ui/card.tsx';
import { FailedState } from '../../../ui/failed-state.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { showToast } from '../../../ui/toast.tsx';
import type { StaffSession } from '../../../wire/account.ts';
import { useOffice, useTimeZone } from '../office-context.ts';
import { useWatched } from '../use-watched.ts';
import { failureWords } from '../words/problem-words.ts';
import { ProviderCard } from './provider-card.tsx';
import { RoleList } from './role-list.tsx';
import { SecondFactorCard } from './second-factor-card.tsx';
import { SessionList } from './session-list.tsx';
import { useAsked } from './use-asked.ts';

const WATCH_EVERY = 30_000;

/** One's own way in: the second factor, and where one is signed in. */
export function AccountScreen() {
  const { office, now } = useOffice();
  const timeZone = useTimeZone();
  const { value: account, failure, refresh } = useWatched(() => office.api.account(), WATCH_EVERY);
  const { busy, failure: refusal, ask } = useAsked();
  const end = async ({ id }: StaffSession) => {
    const answer = await ask(id, office.api.endSession({ member: office.member.id, session: id }));
    if (answer.kind === 'answer') showToast({ kind: 'done', text: t`Inloggningen är avslutad.` });
    refresh();
  };
  const title = <PageHeader title={t`Mitt konto`} lead={account?.email || office.member.name} />;
  if (!account) {
    return (
      <>
        {title}
        {failure === undefined ? (
          <LoadingState what={t`Frågar servern`} />
        ) : (
          <FailedState
            title={t`Kontot kunde inte hämtas`}
            advice={failureWords(failure)}
            retry={{ label: t`Försök igen`, onClick: refresh }}
          />
        )}
      </>
    );
  }
  return (
    <>
      {title}
      {failure && (
        <Notice kind="warning" live="polite" title={failureWords(failure)}>
          {t`Du ser det som senast var känt här.`}
        </Notice>
      )}
      <Card title={t`Det här får du göra`} note={t`Dina roller här, och vad de är till för.`}>
        <RoleList roles={office.member.roles} label={t`Dina roller`} />
      </Card>
      <ProviderCard api={office.api} account={account} />
      {account.way === 'password' && (
        <SecondFactorCard
          api={office.api}
          account={account}
          now={now}
          timeZone={timeZone}
          onChanged={refresh}
        />
      )}
      <Card
        title={t`Där du är inloggad`}
        note={
          account.way === 'password'
            ? t`Känner du inte igen en webbläsare? Avsluta den och be en samordnare om hjälp med lösenordet.`
            : t`Känner du inte igen en webbläsare? Avsluta den och byt lösenord på kommunens konto.`
        }
      >
        {refusal && <Notice kind="problem" live="now" title={refusal} />}
        <SessionList
          sessions={account.sessions}
          here={account.here}
          timeZone={timeZone}
          busy={busy}
          onEnd={(session) => void end(session)}
        />
      </Card>
    </>
  );
}
