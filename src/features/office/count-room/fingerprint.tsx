import { t } from '@lingui/core/macro';
import css from './count-room.module.css';

/** The beginning of a checksum, in fours: what people compare between two screens. */
export const fingerprint = (digest: string): string => (digest.slice(0, 16).match(/.{4}/g) ?? []).join(' ');

/** A checksum to compare and to write down, the whole of it beside its beginning. */
export function Fingerprint({ label, digest }: { label: string; digest: string }) {
  return (
    <dl class={css['fingerprint']}>
      <dt>{label}</dt>
      <dd>
        <code class={css['short']} dir="ltr">
          {fingerprint(digest)}
        </code>
        <code class={css['whole']} dir="ltr" aria-label={t`Hela kontrollsumman`}>
          {digest}
        </code>
      </dd>
    </dl>
  );
}
