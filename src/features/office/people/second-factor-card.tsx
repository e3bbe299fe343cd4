import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { ShieldCheck } from 'lucide-preact';
import type { Api } from '../../../sync/api.ts';
import { dateTime } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { showToast } from '../../../ui/toast.tsx';
import type { AccountAnswer, SecondFactorAnswer } from '../../../wire/account.ts';
import { FactorSetup } from './factor-setup.tsx';
import { PasswordDialog } from './password-dialog.tsx';
import { useAsked } from './use-asked.ts';

export type SecondFactorCardProps = {
  api: Api;
  account: AccountAnswer;
  now: string;
  timeZone: string;
  /** Something changed: ask the server again. */
  onChanged: () => void;
};

/** Sets the second factor up, and takes it away, each with the password. */
export function SecondFactorCard({ api, account, now, timeZone, onChanged }: SecondFactorCardProps) {
  const { busy, failure, ask, fail } = useAsked();
  const [asking, setAsking] = useState<'on' | 'off'>();
  const [made, setMade] = useState<SecondFactorAnswer>();
  const { secondFactor, askedFrom } = account;

  const begin = async (password: string) => {
    const answer = await ask('password', api.beginSecondFactor(password));
    if (answer.kind !== 'answer') return;
    setAsking(undefined);
    setMade(answer.value);
  };
  const confirm = async (code: string) => {
    const answer = await ask('code', api.confirmSecondFactor(code));
    if (answer.kind !== 'answer') return;
    setMade(undefined);
    onChanged();
    showToast({ kind: 'done', text: t`Tvåstegsinloggning är på.` });
  };
  const end = async (password: string) => {
    const answer = await ask('password', api.endSecondFactor(password));
    if (answer.kind !== 'answer') return;
    setAsking(undefined);
    onChanged();
    showToast({ kind: 'done', text: t`Tvåstegsinloggning är av.` });
  };
  const close = () => {
    fail(undefined);
    setAsking(undefined);
  };

  return (
    <Card
      title={t`Tvåstegsinloggning`}
      note={t`Lösenord och dessutom en kod från en app. Då räcker det inte att någon får tag i ditt lösenord.`}
      actions={secondFactor ? <Pill state="ok">{t`På`}</Pill> : <Pill state="plain">{t`Av`}</Pill>}
    >
      {askedFrom !== null && !secondFactor && <Asked from={askedFrom} now={now} timeZone={timeZone} />}
      {made && (
        <FactorSetup
          made={made}
          email={account.email}
          busy={busy === 'code'}
          failure={failure}
          onConfirm={(code) => void confirm(code)}
          onDrop={() => {
            fail(undefined);
            setMade(undefined);
          }}
        />
      )}
      {!made && (
        <div>
          {secondFactor ? (
            <Button onClick={() => setAsking('off')}>{t`Stäng av`}</Button>
          ) : (
            <Button kind="primary" icon={ShieldCheck} onClick={() => setAsking('on')}>
              {t`Slå på`}
            </Button>
          )}
        </div>
      )}
      {asking === 'on' && (
        <PasswordDialog
          title={t`Slå på tvåstegsinloggning`}
          act={t`Fortsätt`}
          busy={busy === 'password'}
          failure={failure}
          onPassword={(password) => void begin(password)}
          onClose={close}
        >
          <p>{t`Ha telefonen till hands, och gärna en skrivare för reservkoderna.`}</p>
        </PasswordDialog>
      )}
      {asking === 'off' && (
        <PasswordDialog
          title={t`Stänga av tvåstegsinloggning?`}
          act={t`Stäng av`}
          danger
          busy={busy === 'password'}
          failure={failure}
          onPassword={(password) => void end(password)}
          onClose={close}
        >
          <p>{t`Sedan räcker lösenordet. Reservkoderna slutar gälla. Du kan slå på den igen när du vill.`}</p>
          {askedFrom !== null && (
            <Notice kind="warning" title={t`Samordnarna kräver tvåstegsinloggning av alla`}>
              {t`Utan den kommer du bara åt den här sidan.`}
            </Notice>
          )}
        </PasswordDialog>
      )}
    </Card>
  );
}

function Asked({ from, now, timeZone }: { from: string; now: string; timeZone: string }) {
  const when = dateTime(from, timeZone);
  return from <= now ? (
    <Notice kind="problem" title={t`Slå på den för att kunna fortsätta`}>
      {t`Sedan ${when} behöver alla tvåstegsinloggning. Det du har skrivit finns kvar och skickas när den är på.`}
    </Notice>
  ) : (
    <Notice kind="warning" title={t`Alla behöver tvåstegsinloggning från ${when}`}>
      {t`Det tar några minuter. Till dess fungerar allt som vanligt.`}
    </Notice>
  );
}
