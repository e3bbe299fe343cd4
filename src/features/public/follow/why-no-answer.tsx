import { t } from '@lingui/core/macro';
import { CODE_ALPHABET } from '../../../domain/log/receipt-code.ts';
import { number } from '../../../i18n/format.ts';
import { classes } from '../../../ui/classes.ts';
import notice from '../../../ui/notice.module.css';
import type { NoAnswer } from './request.ts';
import css from './follow.module.css';

/** Why the page has no answer, and what to do. It stands where the eye is, before the field. */
export function WhyNoAnswer({ why, code }: { why: NoAnswer; code: string }) {
  return (
    <div
      class={classes(notice['notice'], why === 'unknown' ? notice['info'] : notice['warning'])}
      id="svar"
      role="status"
    >
      <div class={notice['words']}>
        <Words why={why} code={code} />
      </div>
    </div>
  );
}

function Words({ why, code }: { why: NoAnswer; code: string }) {
  const typed = number(code.length);
  switch (why) {
    case 'unknown':
      return <Unknown />;
    case 'malformed':
      return (
        <>
          <p class={notice['title']}>
            {code === '' ? t`Skriv koden som står på ditt kvitto.` : t`Det där är ingen hel kvittokod.`}
          </p>
          {code !== '' && <p>{t`En kvittokod har åtta tecken. Du skrev ${typed}.`}</p>}
        </>
      );
    case 'wait':
      return (
        <>
          <p class={notice['title']}>{t`Många koder prövas just nu`}</p>
          <p>{t`Därför svarar sidan inte på en stund. Pröva igen om en kvart. Din idé är inte borta.`}</p>
        </>
      );
    case 'failed':
      return (
        <>
          <p class={notice['title']}>{t`Något gick fel hos oss`}</p>
          <p>{t`Din idé är inte borta. Pröva igen om en stund.`}</p>
        </>
      );
    default:
      return why satisfies never;
  }
}

/** The same to the letter for a code that was never given out, one that is on its way, and one whose idea was erased. */
function Unknown() {
  const signs = Array.from(CODE_ALPHABET).join(' ');
  return (
    <>
      <p class={notice['title']}>{t`Den koden är inte framme än`}</p>
      <ul class={css['reasons']}>
        <li>
          <strong>{t`Har du nyss lämnat din idé?`}</strong>{' '}
          {t`Då är den sparad på plattan, som kan vara utan nät i flera dagar. När plattan är tillbaka kommer idén fram. Pröva igen om några dagar.`}
        </li>
        <li>
          <strong>{t`Är koden rätt skriven?`}</strong>{' '}
          {t`Jämför tecken för tecken. Bara de här tecknen finns i koder:`}{' '}
          <bdi class={css['signs']} dir="ltr">
            {signs}
          </bdi>
        </li>
        <li>
          <strong>{t`Har det gått mer än två veckor?`}</strong>{' '}
          {t`Fråga den i kommunen som håller i medborgarbudgeten, och visa ditt kvitto. En idé som har raderats finns inte heller här.`}
        </li>
      </ul>
    </>
  );
}
