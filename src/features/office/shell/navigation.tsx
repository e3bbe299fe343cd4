import { t } from '@lingui/core/macro';
import {
  CircleAlert,
  ClipboardCheck,
  FileUp,
  KeyRound,
  Layers,
  LayoutDashboard,
  TabletSmartphone,
  Users,
} from 'lucide-preact';
import type { Phase } from '../../../domain/cycle/phase.ts';
import { number } from '../../../i18n/format.ts';
import { stepName } from '../words/model-words.ts';
import { Icon, type IconShape } from '../../../ui/icon.tsx';
import { Stepper } from '../../../ui/stepper.tsx';
import { ROOMED_STEPS, stepStateAt } from '../cycle-now.ts';
import { type Place, to } from '../place.ts';
import { roomOf, stepOf } from '../place-step.ts';
import { stepStateWords } from '../words/step-words.ts';
import css from './navigation.module.css';

export type NavigationProps = {
  place: Place;
  phases: readonly Phase[];
  today: string;
  /** Figures beside the names; undefined or zero shows none. */
  counts: {
    readonly ideas: number;
    readonly events: number;
    readonly proposals: number;
    readonly batches: number;
  };
  /** Rows that wait for somebody to release or reject them; undefined while it is not known. */
  quarantined: number | undefined;
};

/** The overview, the eight steps with their state, and the tools beside them. */
export function Navigation({ place, phases, today, counts, quarantined }: NavigationProps) {
  const figures: Partial<Record<string, number>> = {
    ideas: counts.ideas,
    invitation: counts.events,
    development: counts.proposals,
    vote: counts.batches,
  };
  return (
    <>
      <nav aria-label={t`Kontoret`} class={css['links']}>
        <NavLink
          href={to.overview}
          icon={LayoutDashboard}
          here={place.at === 'overview'}
          label={t`Översikt`}
        />
        <NavLink
          href={to.check}
          icon={ClipboardCheck}
          here={place.at === 'check' || place.at === 'safeguard'}
          label={t`Kontroll`}
        />
      </nav>
      <Stepper
        label={t`Steg`}
        here={place.at === 'tablets' ? undefined : stepOf(place)}
        stateWords={stepStateWords()}
        steps={ROOMED_STEPS.map((step) => {
          const figure = figures[step] ?? 0;
          return {
            key: step,
            label: stepName(step),
            href: roomOf[step],
            state: stepStateAt(phases, step, today),
            ...(figure > 0 ? { note: number(figure) } : {}),
          };
        })}
      />
      <nav aria-label={t`Verktyg`} class={css['tools']}>
        <NavLink href={to.tablets} icon={TabletSmartphone} here={place.at === 'tablets'} label={t`Plattor`} />
        <NavLink
          href={to.rounds}
          icon={Layers}
          here={place.at === 'rounds' || place.at === 'new-round'}
          label={t`Omgångar`}
        />
        <NavLink
          href={to.quarantine}
          icon={CircleAlert}
          here={place.at === 'quarantine'}
          label={t`Behöver hjälp`}
          note={quarantined === undefined || quarantined === 0 ? undefined : number(quarantined)}
        />
        <NavLink href={to.backup} icon={FileUp} here={place.at === 'backup'} label={t`Läs in en backupfil`} />
        <NavLink href={to.people} icon={Users} here={place.at === 'people'} label={t`Personer`} />
        <NavLink href={to.key} icon={KeyRound} here={place.at === 'key'} label={t`Kontorsnyckel`} />
      </nav>
    </>
  );
}

type NavLinkProps = {
  href: string;
  icon: IconShape;
  here: boolean;
  label: string;
  note?: string | undefined;
};

function NavLink({ href, icon, here, label, note }: NavLinkProps) {
  return (
    <a class={css['link']} href={href} aria-current={here ? 'page' : undefined}>
      <span class={css['icon']}>
        <Icon shape={icon} size={1.15} />
      </span>
      <span class={css['label']}>{label}</span>
      {note && <span class={css['note']}>{note}</span>}
    </a>
  );
}
