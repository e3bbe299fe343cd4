import { t } from '@lingui/core/macro';
import { QrCode as QrIcon } from 'lucide-preact';
import { dateTime } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { CodeDisplay } from '../../../ui/code-display.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { CodeAnswer } from '../../../wire/enrolment.ts';
import { InstallGuide } from './install-guide.tsx';
import { timeLeft } from './time-left.ts';
import css from './tablets.module.css';

export type EnrolCardProps = {
  code: CodeAnswer | undefined;
  /** The tablets' address, where the camera takes them. */
  address: string;
  now: string;
  timeZone: string;
  busy: boolean;
  /** Why no code came. */
  failure: string | undefined;
  onDraw: () => void;
};

/** A code that lets one tablet in, once: large, as a QR, with how long it lasts and how to install the app. */
export function EnrolCard(props: EnrolCardProps) {
  const { code, address, now } = props;
  const expired = code !== undefined && code.expires <= now;
  return (
    <Card
      title={t`Ta med en platta`}
      note={t`Varje platta behöver en egen kod. Den gäller en gång.`}
      actions={
        code && (
          <Button icon={QrIcon} busy={props.busy} onClick={props.onDraw}>
            {t`Hämta en kod till`}
          </Button>
        )
      }
    >
      {props.failure && <Notice kind="problem" live="now" title={props.failure} />}
      {!code && (
        <div>
          <Button kind="primary" icon={QrIcon} busy={props.busy} onClick={props.onDraw}>
            {t`Hämta en kod`}
          </Button>
        </div>
      )}
      {code && !expired && (
        <>
          <CodeDisplay
            label={t`Koden till plattan`}
            code={code.code}
            groups={[4, 4]}
            qr={{ data: `${address}#${code.code}`, label: t`QR-kod med plattans adress och koden` }}
          />
          <p class={css['expiry']}>
            {t`Gäller till ${dateTime(code.expires, props.timeZone)}.`}{' '}
            <strong>{timeLeft(now, code.expires)}</strong>
          </p>
        </>
      )}
      {code && expired && (
        <Notice kind="warning" title={t`Koden har gått ut`}>
          {t`Hämta en ny. En platta som redan är med påverkas inte.`}
        </Notice>
      )}
      <InstallGuide address={address} />
    </Card>
  );
}
