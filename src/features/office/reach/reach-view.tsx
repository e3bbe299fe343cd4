import { t } from '@lingui/core/macro';
import { EyeOff, FileSpreadsheet, Users } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { QuestionReach } from '../../../domain/reach/groups.ts';
import type { Measure, Reach } from '../../../domain/reach/reach.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { to } from '../place.ts';
import { AreaPicture } from './area-picture.tsx';
import { AreaTable } from './area-table.tsx';
import { BehindCard } from './behind-card.tsx';
import { ChannelCard } from './channel-card.tsx';
import { GroupCard } from './group-card.tsx';
import css from './reach.module.css';
import { measureName } from './reach-words.ts';

/** What a spreadsheet is made of. */
export type Exported = 'areas' | 'channels' | 'groups';

export type ReachProps = {
  kicker: ComponentChildren;
  reach: Reach;
  /** What the reader may see and is known by now. None for one who may see neither ideas nor visits. */
  measures: readonly Measure[];
  measure: Measure | undefined;
  onMeasure: (measure: Measure) => void;
  /** What those who took part said of themselves, where the round asks. */
  questions: readonly QuestionReach[];
  /** What is to be said of the voters while they are not among the measures. */
  votes: ComponentChildren;
  mayPlan: boolean;
  onExport: (what: Exported) => void;
};

/** Who has not been reached: areas and ways of meeting, in words, as pictures and in numbers. */
export function ReachView(props: ReachProps) {
  const { reach, measures, measure } = props;
  return (
    <>
      <PageHeader
        kicker={props.kicker}
        title={t`Räckvidd`}
        lead={t`Vilka har vi inte nått? Hur många som har varit med, mot hur många som bor i områdena och hur många av dem som röstade i valet.`}
        actions={measure && <Export onExport={props.onExport} asked={props.questions.length > 0} />}
      />
      {measure === undefined ? (
        <EmptyState icon={Users} title={t`Räckvidden visas för samordnare, bedömare och förtroendevalda`} />
      ) : (
        <>
          {reach.population === undefined && <NoResidents mayPlan={props.mayPlan} />}
          <fieldset class={css['looks']} aria-label={t`Mät i`}>
            {measures.map((each) => (
              <Button
                key={each}
                kind="quiet"
                pressed={each === measure}
                onClick={() => props.onMeasure(each)}
              >
                {measureName(each)}
              </Button>
            ))}
          </fieldset>
          <BehindCard reach={reach} measure={measure} mayPlan={props.mayPlan} />
          <AreaPicture reach={reach} measure={measure} />
          <AreaTable reach={reach} measures={measures} />
          <ChannelCard reach={reach} measure={measure} measures={measures} />
          {props.questions.map((each) => (
            <GroupCard key={each.question} reach={each} ideas={reach.whole.ideas} />
          ))}
          {props.questions.length > 0 && <HowAsked />}
          {props.votes}
          <Notice kind="info" icon={EyeOff} title={t`Siffror under fem är dolda`}>
            {t`Där står ”under 5”, så att ingen går att känna igen. ”Dolt” står där en större siffra annars hade avslöjat en liten. Besök räknas på träffarna: den som kommer två gånger räknas två gånger.`}
          </Notice>
        </>
      )}
    </>
  );
}

function NoResidents({ mayPlan }: { mayPlan: boolean }) {
  return (
    <Notice
      kind="warning"
      title={t`Hur många som bor i områdena är inte ifyllt`}
      actions={mayPlan && <LinkButton href={to.framePart('areas')}>{t`Fyll i invånarna`}</LinkButton>}
    >
      {t`Utan det går det inte att säga vilka områden som ligger efter.`}
    </Notice>
  );
}

/** What the answers are, and what they cannot be compared with. */
function HowAsked() {
  return (
    <Notice kind="info" icon={Users} title={t`Svaren om ålder, kön och språk är frivilliga`}>
      {t`De räknas ihop på plattan och hör inte ihop med någon idé. Torg har inga siffror om hur många invånare som finns i varje grupp: jämför med det ni vet om området.`}
    </Notice>
  );
}

function Export({ onExport, asked }: Pick<ReachProps, 'onExport'> & { asked: boolean }) {
  return (
    <Menu
      kind="secondary"
      label={t`Exportera`}
      items={[
        {
          key: 'areas',
          icon: FileSpreadsheet,
          label: t`Områdena som CSV`,
          onClick: () => onExport('areas'),
        },
        {
          key: 'channels',
          icon: FileSpreadsheet,
          label: t`Sätten att mötas som CSV`,
          onClick: () => onExport('channels'),
        },
        ...(asked
          ? [
              {
                key: 'groups',
                icon: FileSpreadsheet,
                label: t`Ålder, kön och språk som CSV`,
                onClick: () => onExport('groups'),
              },
            ]
          : []),
      ]}
    />
  );
}
