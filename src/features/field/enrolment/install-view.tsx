import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import { printCode } from '../../../domain/log/receipt-code.ts';
import { followPath } from '../../../wire/public-paths.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { InstallAndroid, InstallIpad } from '../../../ui/install-picture.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import css from './enrolment.module.css';

export type InstallViewProps = {
  /** The code that came with the address, if it did. */
  code: string | undefined;
  /** Shows the iPad's picture first. */
  appleFirst: boolean;
  /** The browser offers to install at a press. */
  onInstall: (() => void) | undefined;
  /** Enrols this tab instead. */
  onStay: () => void;
};

/** First the app goes to the home screen: there it has its own storage, and starts without a network. */
export function InstallView({ code, appleFirst, onInstall, onStay }: InstallViewProps) {
  const android = <Android key="android" />;
  const ipad = <Ipad key="ipad" />;
  return (
    <Screen top={<TopBar brand="Torg" />} width="wide">
      <PageHeader
        title={t`Lägg först Torg på startskärmen`}
        lead={t`Som app startar Torg utan nät, och det som sparas rensas inte tillsammans med webbläsaren.`}
      />
      {code !== undefined && (
        <Notice kind="info" title={t`Koden ${printCode(code)} gäller fortfarande`}>
          {t`Skriv den inne i appen, när du har öppnat den från startskärmen. Den är inte använd än.`}
        </Notice>
      )}
      {onInstall && (
        <Button kind="primary" size="large" wide onClick={onInstall}>
          {t`Installera Torg`}
        </Button>
      )}
      <div class={css['pictures']}>{appleFirst ? [ipad, android] : [android, ipad]}</div>
      <p>
        {t`Har du lämnat en idé?`}{' '}
        {/* The server's page, not one of the app's: the router leaves such a link alone. */}
        <a href={followPath()} target="_top">
          {t`Följ din idé`}
        </a>
      </p>
      <Disclosure summary={t`Fortsätt i webbläsaren ändå`}>
        <div class={css['stay']}>
          <p>
            {t`Då hör plattan ihop med den här fliken. Rensas webbläsaren försvinner det som inte är skickat, och på iPad delar fliken och appen inte det som är sparat. Välj det bara för att prova, eller om plattan inte kan installera appar.`}
          </p>
          <Button onClick={onStay}>{t`Fortsätt i webbläsaren`}</Button>
        </div>
      </Disclosure>
    </Screen>
  );
}

function Android() {
  return (
    <Way
      title={t`Android`}
      picture={<InstallAndroid menuWord={t`Installera app`} />}
      steps={[
        t`Tryck på de tre prickarna uppe till höger i Chrome.`,
        t`Tryck på Installera app, eller Lägg till på startskärmen.`,
        t`Öppna Torg från startskärmen.`,
      ]}
    />
  );
}

function Ipad() {
  return (
    <Way
      title={t`iPad`}
      picture={<InstallIpad menuWord={t`Lägg till på hemskärmen`} />}
      steps={[
        t`Tryck på dela-knappen i Safari: en fyrkant med en pil uppåt.`,
        t`Tryck på Lägg till på hemskärmen.`,
        t`Öppna Torg från hemskärmen.`,
      ]}
    />
  );
}

type WayProps = { title: string; picture: ComponentChildren; steps: readonly string[] };

function Way({ title, picture, steps }: WayProps) {
  return (
    <Card title={title}>
      <div class={css['way']}>
        <div class={css['picture']}>{picture}</div>
        <ol class={css['steps']}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
    </Card>
  );
}
