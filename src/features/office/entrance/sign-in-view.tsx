import { t } from '@lingui/core/macro';
import { Building2 } from 'lucide-preact';
import { LinkButton } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { providerPaths } from '../../../wire/paths.ts';
import type { ProviderRefusal, SignInWays } from '../../../wire/sign-in.ts';
import form from '../shell/form.module.css';
import { providerWords } from '../words/provider-words.ts';
import { Door } from './door.tsx';
import { PasswordForm, type PasswordFormProps } from './password-form.tsx';

export type SignInViewProps = Omit<PasswordFormProps, 'main' | 'localAccounts'> & {
  ways: SignInWays;
  /** Why the municipality's account led nowhere just now. */
  refused: ProviderRefusal | undefined;
  /** Whether somebody has just signed out here. */
  left: boolean;
};

/** The ways in: the municipality's account where there is one, and passwords where they count. */
export function SignInView({ ways, refused, left, ...password }: SignInViewProps) {
  const { localAccounts, provider } = ways;
  const why = refused && providerWords(refused, localAccounts);
  // What was typed and refused must not fold away.
  const open = password.failure !== undefined || password.busy || refused === 'provider-unreachable';
  return (
    <Door title={t`Logga in på kontoret`} lead={t`För samordnare, bedömare och rösträknare.`}>
      <div class={form['form']}>
        {why && (
          <Notice kind="problem" live="now" title={why.title}>
            {why.advice}
          </Notice>
        )}
        {left && provider && !why && (
          <Notice kind="info" live="polite" title={t`Du är utloggad från Torg`}>
            {t`Kommunens konto kan fortfarande vara inloggat i den här webbläsaren. Delar du datorn, logga ut där också.`}
          </Notice>
        )}
        {provider && (
          // The provider is another site: the browser itself goes there, not the app's router.
          <LinkButton kind="primary" icon={Building2} wide href={providerPaths.begin} target="_top">
            {t`Logga in med kommunens konto`}
          </LinkButton>
        )}
        {provider ? (
          <Disclosure
            summary={localAccounts ? t`Logga in med lösenord i stället` : t`Jag har ett nödkonto`}
            open={open}
          >
            <PasswordForm {...password} localAccounts={localAccounts} main={false} />
          </Disclosure>
        ) : (
          <PasswordForm {...password} localAccounts main />
        )}
      </div>
    </Door>
  );
}
