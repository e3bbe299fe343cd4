import { plural, t } from '@lingui/core/macro';
import { STAFF_LANGUAGES } from '../../../i18n/languages.ts';
import type { TabletSettings } from '../../../storage/tablet-settings.ts';
import { Card } from '../../../ui/card.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { ChoiceList } from '../../../ui/choice-list.tsx';
import { LinkButton } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { Select } from '../../../ui/select.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { to } from '../place.ts';
import { FacilitatorsCard } from './facilitators-card.tsx';

export type SettingsViewProps = {
  settings: TabletSettings;
  eventName: string | undefined;
  tabletNumber: number;
  busy: boolean;
  /** The disk refused, in words. */
  fault: string | undefined;
  onChange: (part: Partial<TabletSettings>) => void;
  onAdd: () => void;
  onRemove: (name: string) => void;
  onRenew: () => void;
};

/** How long nothing may be touched before the kiosk asks, in seconds; never is a choice too. */
const IDLE_CHOICES = [45, 60, 90, 120, 180, 300, 600] as const;
const NEVER = 'never';

/** What can be told this tablet; every change is kept as it is made. */
export function SettingsView(props: SettingsViewProps) {
  const { settings, onChange } = props;
  return (
    <Screen top={<TopBar back={{ label: t`Tillbaka`, href: to.home }} />}>
      <PageHeader
        title={t`Inställningar för platta ${props.tabletNumber}`}
        lead={t`De gäller bara den här plattan och sparas när du ändrar dem.`}
      />
      {props.fault && (
        <Notice kind="problem" live="now" title={t`Ändringen sparades inte`}>
          {props.fault}
        </Notice>
      )}
      <Card title={t`Träff`} note={props.eventName ?? t`Ingen träff är vald.`}>
        <LinkButton href={to.events}>{t`Välj en annan träff`}</LinkButton>
      </Card>
      <FacilitatorsCard
        names={settings.facilitators.map(({ name }) => name)}
        hasRecovery={settings.recovery !== null}
        busy={props.busy}
        onAdd={props.onAdd}
        onRemove={props.onRemove}
        onRenew={props.onRenew}
      />
      <Card title={t`När invånaren har plattan`}>
        <Select
          label={t`Fråga ”Är du kvar?” efter`}
          hint={t`Sedan börjar plattan om för nästa person. En påbörjad idé läggs undan åt dig.`}
          value={settings.idleSeconds === null ? NEVER : String(settings.idleSeconds)}
          options={idleOptions(settings.idleSeconds)}
          disabled={settings.classMode}
          onChange={(value) => onChange({ idleSeconds: value === NEVER ? null : Number(value) })}
        />
        <Checkbox
          label={t`Klassläge`}
          hint={t`För skolor: ingen fråga om man är kvar, och en knapp för nästa elev.`}
          checked={settings.classMode}
          onChange={(classMode) => onChange({ classMode })}
        />
      </Card>
      <Card title={t`Utseende`}>
        <ChoiceList
          label={t`Färger`}
          layout="grid"
          value={settings.theme}
          options={[
            { value: 'paper', label: t`Vanliga` },
            { value: 'sunlight', label: t`Starkt solljus`, hint: t`Bara svart och vitt, tydliga kanter` },
          ]}
          onChange={(theme) => onChange({ theme: theme === 'sunlight' ? 'sunlight' : 'paper' })}
        />
        <ChoiceList
          label={t`Språk för dialogledaren`}
          layout="grid"
          value={STAFF_LANGUAGES.some(({ tag }) => tag === settings.language) ? settings.language : 'sv'}
          options={STAFF_LANGUAGES.map(({ tag, name, dir }) => ({ value: tag, label: name, lang: tag, dir }))}
          onChange={(language) => onChange({ language })}
        />
      </Card>
      <Card
        title={t`Lås plattan till appen`}
        note={t`Så att ingen kan byta app, och så att det som är sparat inte rensas.`}
      >
        <LinkButton href={to.pinning}>{t`Visa hur man gör`}</LinkButton>
      </Card>
    </Screen>
  );
}

function idleOptions(current: number | null) {
  const seconds = new Set<number>([...IDLE_CHOICES, ...(current === null ? [] : [current])]);
  return [
    ...[...seconds]
      .sort((a, b) => a - b)
      .map((each) => ({
        value: String(each),
        label:
          each < 120
            ? plural(each, { one: '# sekund', other: '# sekunder' })
            : plural(Math.round(each / 60), { one: '# minut', other: '# minuter' }),
      })),
    { value: NEVER, label: t`Aldrig` },
  ];
}
