import { plural, t } from '@lingui/core/macro';
import { Notice } from '../../ui/notice.tsx';
import { useField } from './field-context.ts';
import { useLoaded, valueOf } from './use-loaded.ts';

/** Entries that lay damaged on the tablet's disk: the one loss there is, so it is said where it is seen first. */
export function DamageNotice() {
  const { tablet, counts } = useField();
  const all = counts.pending + counts.acknowledged + counts.quarantined;
  const damaged = valueOf(useLoaded(() => tablet.log.damaged(), all)) ?? 0;
  if (damaged === 0) return null;
  return (
    <Notice
      kind="problem"
      title={plural(damaged, {
        one: '# post på plattan är skadad',
        other: '# poster på plattan är skadade',
      })}
    >
      {t`Det går inte att läsa eller skicka. Allt annat på plattan är oskadat. Rensa inte plattan, och berätta för samordnaren: kanske minns någon vad som skrevs.`}
    </Notice>
  );
}
