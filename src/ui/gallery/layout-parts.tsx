import { Lightbulb, Search } from 'lucide-preact';
import { ActionBar } from '../action-bar.tsx';
import { Button } from '../button.tsx';
import { InstallAndroid, InstallIpad } from '../install-picture.tsx';
import { LanguageSwitch } from '../language-switch.tsx';
import { Marks } from '../marks.tsx';
import { PageHeader } from '../page-header.tsx';
import { Pill } from '../pill.tsx';
import { StepProgress } from '../step-progress.tsx';
import { TopBar } from '../top-bar.tsx';
import { TownSquare } from '../town-square.tsx';
import css from './gallery.module.css';
import { samples, type Sample, type SampleCode } from './sample-text.ts';
import { Section } from './section.tsx';

type LayoutPartsProps = { sample: Sample; language: SampleCode; onLanguage: (code: string) => void };

/** What holds a screen together. */
export function LayoutParts({ sample, language, onLanguage }: LayoutPartsProps) {
  const languages = Object.entries(samples).map(([code, { name, dir }]) => ({ code, name, dir }));
  return (
    <>
      <Section name="TownSquare · PageHeader · LanguageSwitch">
        <div class={css['frame']}>
          <div class={css['picture']}>
            <TownSquare />
          </div>
        </div>
        <PageHeader size="large" kicker={sample.kicker} title={sample.question} lead={sample.lead} />
        <Button kind="primary" size="large" wide icon={Lightbulb}>
          Lämna en idé
        </Button>
        <Button size="large" wide icon={Search}>
          Följ en idé
        </Button>
        <LanguageSwitch
          layout="grid"
          label="Språk"
          languages={languages}
          current={language}
          onChoose={onLanguage}
        />
      </Section>
      <Section name="TopBar · ActionBar">
        <div class={css['frame']}>
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
          <ActionBar
            note={
              <>
                <span>
                  <Marks filled={1} total={3} look="left" /> 1 röst kvar
                </span>
                <a href="#blankt">Rösta blankt</a>
              </>
            }
          >
            <Button kind="primary" size="large" wide>
              Granska din röst
            </Button>
          </ActionBar>
        </div>
      </Section>
      <Section name="PageHeader, deep">
        <div class={css['frame']}>
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
                <Pill look="deep" state="help">
                  {sample.help}
                </Pill>
                <Pill look="deep" state="ok">
                  Redo utan nät
                </Pill>
              </>
            }
          />
        </div>
      </Section>
      <Section name="InstallAndroid · InstallIpad">
        <div class={css['columns']}>
          <InstallAndroid menuWord="Lägg till på startskärmen" />
          <InstallIpad menuWord="Lägg till på hemskärmen" />
        </div>
      </Section>
    </>
  );
}
