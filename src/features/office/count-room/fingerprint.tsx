import { t } from '@lingui/core/macro';
import css from './count-room.module.css';

/** The beginning of a checksum, in fours: what people compare between two screens. */
export const fingerprint = (digest: string): string => (digest.slice(0, 16).match(/.{4}/g) ?? []).join(' ');

/** A checksum to compare and to write down: its beginning, and the whole of it for whoever wants it. */
export function Fingerprint({ label, digest }: { label: string; digest: string }) {
  return (
    <dl class={css['fingerprint']}>
      <dt>{label}</dt>
      <dd>
        <code class={css['short']} dir="ltr">
          {fingerprint(digest)}
        </code>
        <details class={css['whole']}>
          <summary>{t`Visa hela`}</summary>
          <code dir="ltr">{digest}</code>
        </details>
      </dd>
    </dl>
  );
}
