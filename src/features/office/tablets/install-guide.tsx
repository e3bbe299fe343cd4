import { t } from '@lingui/core/macro';
import { Disclosure } from '../../../ui/disclosure.tsx';
import css from './tablets.module.css';

/** How a tablet gets the app: first to its home screen, then the code, inside the installed app. */
export function InstallGuide({ address }: { address: string }) {
  return (
    <Disclosure summary={t`Så gör du på plattan`}>
      <div class={css['guide']}>
        <section>
          <h3>{t`Android`}</h3>
          <ol class={css['steps']}>
            <li>{t`Öppna ${address} i Chrome, eller läs QR-koden med kameran.`}</li>
            <li>{t`Tryck på menyn med tre punkter och välj ”Lägg till på startskärmen”, sedan ”Installera”.`}</li>
            <li>{t`Öppna Torg från startskärmen och skriv koden där.`}</li>
          </ol>
        </section>
        <section>
          <h3>{t`iPad`}</h3>
          <ol class={css['steps']}>
            <li>{t`Öppna ${address} i Safari, eller läs QR-koden med kameran.`}</li>
            <li>{t`Tryck på dela-knappen, en ruta med en pil uppåt, och välj ”Lägg till på hemskärmen”.`}</li>
            <li>{t`Öppna Torg från hemskärmen och skriv koden där, inte i Safari: de två delar inte minne.`}</li>
          </ol>
        </section>
      </div>
      <p>{t`Plattan säger ”Redo utan nät” när allt har hämtats. Låt den stå på nätet tills dess.`}</p>
    </Disclosure>
  );
}
