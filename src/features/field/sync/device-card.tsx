import { t } from '@lingui/core/macro';
import { i18n } from '@lingui/core';
import { percent } from '../../../i18n/format.ts';
import { Card } from '../../../ui/card.tsx';
import { Meter } from '../../../ui/meter.tsx';
import { Pill } from '../../../ui/pill.tsx';
import type { Battery } from '../use-battery.ts';
import css from './sync.module.css';
import type { StorageRoom } from './storage-room.ts';

/** The tablet itself: room on its disk, whether the browser promises to keep it, the battery. */
export function DeviceCard({
  room,
  battery,
}: {
  room: StorageRoom | undefined;
  battery: Battery | undefined;
}) {
  return (
    <Card title={t`Plattan`}>
      <div class={css['meters']}>
        {room?.used !== undefined && room.quota !== undefined && room.quota > 0 && (
          <Meter
            label={t`Lagring`}
            value={room.used}
            max={room.quota}
            text={roomWords(room.used, room.quota)}
            worry={{ at: room.quota * 0.9, when: 'above' }}
          />
        )}
        {battery && (
          <Meter
            label={battery.charging ? t`Batteri, laddas` : t`Batteri`}
            value={battery.level}
            max={1}
            text={batteryWords(battery)}
            {...(battery.charging ? {} : { worry: { at: 0.2, when: 'below' as const } })}
          />
        )}
      </div>
      <Keeping persistent={room?.persistent} />
    </Card>
  );
}

function Keeping({ persistent }: { persistent: boolean | undefined }) {
  if (persistent === undefined) return null;
  return persistent ? (
    <Pill state="ok">{t`Webbläsaren har lovat att inte rensa det som är sparat`}</Pill>
  ) : (
    <>
      <Pill state="waiting">{t`Webbläsaren lovar inte att behålla det som är sparat`}</Pill>
      <p>{t`Den rensar bara om plattan blir nästan full. Ha gott om plats på plattan, och se till att plattans förvaltning inte rensar webbdata.`}</p>
    </>
  );
}

function roomWords(used: number, quota: number): string {
  const words = t`${bytes(used)} av ${bytes(quota)}`;
  return used >= quota * 0.9 ? t`${words}, snart fullt` : words;
}

function batteryWords({ level, charging }: Battery): string {
  const share = percent(Math.round(level * 100) / 100);
  return !charging && level <= 0.2 ? t`${share}, ladda snart` : share;
}

const UNITS = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A number of bytes as people say it: `12 MB`. */
function bytes(count: number): string {
  let value = count / 1000;
  let at = 0;
  while (value >= 1000 && at < UNITS.length - 1) {
    value /= 1000;
    at += 1;
  }
  return new Intl.NumberFormat(i18n.locale || 'sv', {
    style: 'unit',
    unit: UNITS[at] ?? 'kilobyte',
    maximumFractionDigits: value < 10 && at > 0 ? 1 : 0,
  }).format(value);
}
