import { t } from '@lingui/core/macro';
import { BatteryCharging, BatteryFull, BatteryLow, BatteryMedium } from 'lucide-preact';
import { percent } from '../../../i18n/format.ts';
import { Icon } from '../../../ui/icon.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import type { Battery } from '../use-battery.ts';
import css from './home-header.module.css';

/** Below this share of its charge a tablet should be plugged in before the evening. */
const LOW = 0.2;

/** How much is left in the battery: a picture and a figure. */
export function BatteryMark({ battery }: { battery: Battery }) {
  const { level, charging } = battery;
  const shape = charging
    ? BatteryCharging
    : level <= LOW
      ? BatteryLow
      : level < 0.7
        ? BatteryMedium
        : BatteryFull;
  return (
    <span class={css['battery']} data-low={!charging && level <= LOW ? '' : undefined}>
      <Icon shape={shape} size={1.5} />
      <span>
        <VisuallyHidden>{charging ? t`Batteriet laddas,` : t`Batteri`} </VisuallyHidden>
        {percent(Math.round(level * 100) / 100)}
        {!charging && level <= LOW && ` · ${t`ladda snart`}`}
      </span>
    </span>
  );
}
