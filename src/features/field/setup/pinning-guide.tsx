import { t } from '@lingui/core/macro';
import { Card } from '../../../ui/card.tsx';
import css from './setup.module.css';

/** How to keep a tablet in this app, and its data on the tablet: Android, iPad, device management. */
export function PinningGuide() {
  return (
    <>
      <Card
        title={t`Android: lås skärmen till appen`}
        note={t`Då går det inte att byta app utan plattans egen kod.`}
      >
        <ol class={css['steps']}>
          <li>{t`Öppna Inställningar, Säkerhet, Appfästning (heter ibland Fäst appar) och slå på den. Välj att plattans kod krävs för att lossa.`}</li>
          <li>{t`Öppna Torg. Gå till översikten över öppna appar.`}</li>
          <li>{t`Tryck på Torgs ikon överst på kortet och välj Fäst.`}</li>
          <li>{t`För att lossa: håll in Bakåt och Översikt samtidigt, eller svep uppåt och håll kvar.`}</li>
        </ol>
      </Card>
      <Card title={t`iPad: Guidad åtkomst`} note={t`Då går det inte att lämna appen utan koden du väljer.`}>
        <ol class={css['steps']}>
          <li>{t`Öppna Inställningar, Hjälpmedel, Guidad åtkomst och slå på den. Välj en lösenkod.`}</li>
          <li>{t`Öppna Torg. Tryck tre gånger på hemknappen eller toppknappen.`}</li>
          <li>{t`Tryck Starta.`}</li>
          <li>{t`För att avsluta: tryck tre gånger igen och skriv koden.`}</li>
        </ol>
      </Card>
      <Card
        title={t`Till den som sköter plattorna`}
        note={t`Gäller plattor som styrs av kommunens enhetshantering.`}
      >
        <ul class={css['points']}>
          <li>{t`Rensa aldrig webbdata för Torgs adress, vare sig vid utloggning, på natten eller på schema. Det som inte hunnit skickas ligger där.`}</li>
          <li>{t`Tillåt lagring, kamera och att appen läggs på startskärmen.`}</li>
          <li>{t`Använd inte privat läge, tillfälliga sessioner eller gästkonto.`}</li>
          <li>{t`Enappsläge (kiosk) går bra i stället för att fästa skärmen.`}</li>
        </ul>
      </Card>
    </>
  );
}
