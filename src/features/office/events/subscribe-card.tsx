import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { CalendarSync, Copy, Trash2 } from 'lucide-preact';
import { dateTime } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { FailedState } from '../../../ui/failed-state.tsx';
import { Later } from '../../../ui/later.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import css from './subscribe.module.css';

export type SubscribeCardProps = {
  /** When the address was made, null for none; undefined until the server has answered. */
  made: { readonly at: string | null } | undefined;
  /** The address, when it was made just now: this is the only time it can be seen. */
  address: string | undefined;
  timeZone: string;
  busy: boolean;
  /** Why the server has not answered. */
  failure: string | undefined;
  /** Why no address was made. */
  refusal: string | undefined;
  onMake: () => void;
  onAnew: () => void;
  onEnd: () => void;
  /** Copies; false when the browser would not. */
  onCopy: (address: string) => Promise<boolean>;
  onRetry: () => void;
};

const qrCode = () => import('../../../ui/qr-code.tsx').then((part) => part.QrCode);

/** Makes an address for calendar programs, shows it once, and takes it back. */
export function SubscribeCard(props: SubscribeCardProps) {
  const { made, address, failure } = props;
  return (
    <Card
      title={t`Prenumerera`}
      note={t`Kalendern i telefonen eller datorn hämtar träffarna av sig själv, också när de flyttas eller ställs in.`}
    >
      {props.refusal && <Notice kind="problem" live="now" title={props.refusal} />}
      {address !== undefined && <Address key={address} address={address} onCopy={props.onCopy} />}
      {made === undefined && failure === undefined && <LoadingState what={t`Frågar servern`} />}
      {made === undefined && failure !== undefined && (
        <FailedState
          title={t`Det gick inte att se om du har en adress`}
          advice={failure}
          retry={{ label: t`Försök igen`, onClick: props.onRetry }}
        />
      )}
      {made?.at === null && address === undefined && (
        <>
          <p>
            {t`Du får en hemlig adress. Den visar var och när träffarna är, och om de är inställda. Inga namn på er som arbetar, och inget av det som kommit in.`}
          </p>
          <div>
            <Button kind="primary" icon={CalendarSync} busy={props.busy} onClick={props.onMake}>
              {t`Gör en adress`}
            </Button>
          </div>
        </>
      )}
      {made !== undefined && (made.at !== null || address !== undefined) && (
        <>
          {made.at !== null && address === undefined && (
            <p>
              {t`Du gjorde en adress ${dateTime(made.at, props.timeZone)}. Den kan inte visas igen, för servern har inte kvar den, bara ett avtryck som den känns igen på. Har du tappat bort den får du göra en ny.`}
            </p>
          )}
          <div class={css['acts']}>
            <Button icon={CalendarSync} onClick={props.onAnew}>
              {t`Gör en ny adress`}
            </Button>
            <Button kind="quiet" icon={Trash2} onClick={props.onEnd}>
              {t`Ta bort adressen`}
            </Button>
          </div>
        </>
      )}
    </Card>
  );
}

function Address({ address, onCopy }: Pick<SubscribeCardProps, 'onCopy'> & { address: string }) {
  const [copied, setCopied] = useState<boolean>();
  return (
    <div class={css['address']}>
      <Notice kind="success" live="polite" title={t`Adressen är klar`}>
        {t`Den visas bara nu: servern sparar den inte. Den som har adressen ser träffarna, så ge den inte till någon annan.`}
      </Notice>
      <div class={css['code']}>
        <Later
          load={qrCode}
          given={{ data: address, label: t`QR-kod med adressen till kalendern`, size: 11 }}
          absent={null}
        />
      </div>
      <p class={css['link']} dir="ltr">
        {address}
      </p>
      <p>
        {t`Välj att prenumerera på en kalender, eller att lägga till en från webben, i ditt kalenderprogram, och klistra in adressen där. Programmet frågar sedan själv, en del en gång i timmen och andra mer sällan.`}
      </p>
      {copied === false && (
        <Notice kind="warning" live="now" title={t`Webbläsaren lät inte Torg kopiera`}>
          {t`Markera adressen och kopiera den själv.`}
        </Notice>
      )}
      <div>
        <Button kind="primary" icon={Copy} onClick={() => void onCopy(address).then(setCopied)}>
          {copied ? t`Kopierad` : t`Kopiera adressen`}
        </Button>
      </div>
    </div>
  );
}
