import { t } from '@lingui/core/macro';
import { Settings, ShieldAlert, ShieldCheck } from 'lucide-preact';
import { Icon } from '../../../ui/icon.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { to } from '../place.ts';
import type { Battery } from '../use-battery.ts';
import type { SyncPill } from '../words/sync-words.ts';
import { BatteryMark } from './battery-mark.tsx';
import css from './home-header.module.css';

export type HomeHeaderProps = {
  title: string;
  /** "Tisdag 12 maj · till kl. 17:00". */
  when: string;
  tabletNumber: number;
  battery: Battery | undefined;
  sync: SyncPill;
  /** Undefined while it is being verified. */
  ready: boolean | undefined;
  /** Opens the panel behind the pills. */
  onSync: () => void;
};

/** Which event, which tablet, and whether anything is lost: seen from two metres. */
export function HomeHeader(props: HomeHeaderProps) {
  return (
    <header class={css['header']}>
      <div class={css['inner']}>
        <div class={css['line']}>
          <p>{props.when}</p>
          <p class={css['tablet']}>
            <span>{t`Platta ${props.tabletNumber}`}</span>
            {props.battery && <BatteryMark battery={props.battery} />}
          </p>
        </div>
        <h1 class={css['title']} tabIndex={-1}>
          {props.title}
        </h1>
        <div class={css['state']}>
          <div class={css['pills']}>
            <Pill look="deep" state={props.sync.state} onClick={props.onSync}>
              {props.sync.text}
            </Pill>
            {props.ready !== undefined && (
              <Pill
                look="deep"
                state={props.ready ? 'ok' : 'waiting'}
                icon={props.ready ? ShieldCheck : ShieldAlert}
                onClick={props.onSync}
              >
                {props.ready ? t`Redo utan nät` : t`Inte redo utan nät`}
              </Pill>
            )}
          </div>
          <a class={css['settings']} href={to.settings}>
            <Icon shape={Settings} />
            <span class={css['settingsWord']}>{t`Inställningar`}</span>
          </a>
        </div>
      </div>
    </header>
  );
}
