import { Camera, Lightbulb, Mic, Search, Users } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { ActionBar } from '../action-bar.tsx';
import { BigTile, Tiles } from '../big-tile.tsx';
import { Button } from '../button.tsx';
import { LanguageSwitch } from '../language-switch.tsx';
import { List, ListRow } from '../list.tsx';
import { Notice } from '../notice.tsx';
import { PageHeader } from '../page-header.tsx';
import { Pill } from '../pill.tsx';
import { Screen } from '../screen.tsx';
import { StepProgress } from '../step-progress.tsx';
import { Tally } from '../tally.tsx';
import { TextArea } from '../text-area.tsx';
import { TopBar } from '../top-bar.tsx';
import { TownSquare } from '../town-square.tsx';
import css from './gallery.module.css';
import { samples, type Sample } from './sample-text.ts';

const languages = Object.entries(samples).map(([code, { name, dir }]) => ({ code, name, dir }));

type SampleScreenProps = { sample: Sample; language: string; onLanguage: (code: string) => void };

/** The first screen of a kiosk, to see the parts together. */
export function AttractSample({ sample, language, onLanguage }: SampleScreenProps) {
  return (
    <Screen
      picture={<TownSquare />}
      actions={
        <ActionBar>
          <LanguageSwitch
            layout="grid"
            label="Språk"
            languages={languages}
            current={language}
            onChoose={onLanguage}
          />
        </ActionBar>
      }
    >
      <PageHeader size="large" kicker={sample.kicker} title={sample.question} lead={sample.lead} />
      <Button kind="primary" size="large" wide icon={Lightbulb}>
        Lämna en idé
      </Button>
      <Button size="large" wide icon={Search}>
        Följ en idé du har lämnat
      </Button>
    </Screen>
  );
}

/** A question of a kiosk. */
export function QuestionSample({ sample, language, onLanguage }: SampleScreenProps) {
  const [idea, setIdea] = useState(sample.idea);
  return (
    <Screen
      top={
        <TopBar
          back={{ label: sample.back, href: '#tillbaka' }}
          end={
            <LanguageSwitch
              layout="menu"
              label="Språk"
              languages={languages}
              current={language}
              onChoose={onLanguage}
            />
          }
        >
          <StepProgress label="Steg" current={2} total={4} text={sample.steps} />
        </TopBar>
      }
      actions={
        <ActionBar>
          <Button kind="primary" size="large" wide>
            {sample.save}
          </Button>
        </ActionBar>
      }
    >
      <PageHeader title={sample.label} lead={sample.hint} />
      <TextArea
        label={sample.label}
        labelHidden
        rows={6}
        value={idea}
        onInput={setIdea}
        counter={{ limit: 2000, text: sample.of }}
        note="Sparas på plattan medan du skriver"
      />
      <div class={css['columns']}>
        <Button icon={Mic} wide>
          Säg den i stället
        </Button>
        <Button icon={Camera} wide>
          Ta en bild
        </Button>
      </div>
      <Notice kind="warning" icon={Lightbulb} title="Andra har tänkt på samma sak">
        Lampor vid cykelbanan, 4 till. <a href="#lampor">Läs dem</a>, eller fortsätt med din egen.
      </Notice>
    </Screen>
  );
}

/** The home of a facilitator. */
export function FieldSample({ sample }: SampleScreenProps) {
  const [visitors, setVisitors] = useState(47);
  return (
    <Screen
      width="wide"
      top={
        <PageHeader
          tone="deep"
          kicker="Tisdag 12 maj · till kl. 17"
          title="Gatustånd vid Coop, Fredriksdal"
          actions="Platta 3 · 64 %"
          state={
            <>
              <Pill look="deep" state="offline" onClick={() => undefined}>
                {sample.offline}
              </Pill>
              <Pill look="deep" state="ok">
                Redo utan nät
              </Pill>
            </>
          }
        />
      }
    >
      <Tiles>
        <BigTile icon={Lightbulb} kind="primary" title="Ny idé" note="Du skriver åt någon" />
        <BigTile icon={Users} kind="primary" title="Lämna över plattan" note="Invånaren skriver själv" />
      </Tiles>
      <Tally
        icon={Users}
        label="Besökare"
        note="Ett tryck för var och en"
        value={visitors}
        text={String(visitors)}
        addLabel="En besökare till"
        onAdd={() => setVisitors(visitors + 1)}
        undo={{ label: 'Ångra', onClick: () => setVisitors(visitors - 1) }}
      />
      <List label="Idéer i dag">
        <ListRow
          title="Belysning på gångvägen till badet"
          note="14.32 · svenska · K7MP-4D"
          end={
            <Pill state="waiting" look="bare">
              väntar
            </Pill>
          }
        />
      </List>
    </Screen>
  );
}
