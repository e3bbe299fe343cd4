import { t } from '@lingui/core/macro';
import { EyeOff, PencilLine, UserRound } from 'lucide-preact';
import { ActionBar } from '../../../ui/action-bar.tsx';
import { Button } from '../../../ui/button.tsx';
import { Icon, type IconShape } from '../../../ui/icon.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { KioskLanguages } from '../kiosk-languages.tsx';
import css from './ballot.module.css';
import type { BallotFrame } from './ballot-frame.ts';
import { BallotTools } from './ballot-tools.tsx';

export type BallotWelcomeProps = {
  frame: BallotFrame;
  /** The name of the ballot, so that a wrong one is seen before it is used. */
  ballot: string;
  written: string;
  onNext: () => void;
};

/** What the voter is handed: which ballot it is, in which language, and that nobody hurries. */
export function BallotWelcome({ frame, ballot, written, onNext }: BallotWelcomeProps) {
  const title = t`Nu kan du rösta`;
  const rules: readonly (readonly [IconShape, string])[] = [
    [EyeOff, t`Rösta ensam. Bara du ska se skärmen.`],
    [PencilLine, t`Du kan ändra dig ända tills du har lagt rösten.`],
    [UserRound, t`Är det fel röstsedel? Tryck på Tillbaka och lämna plattan till personalen.`],
  ];
  return (
    <Screen
      centred
      top={
        <TopBar
          back={{ label: t`Tillbaka`, onClick: frame.onBack }}
          end={
            <BallotTools {...frame} said={[title, ballot, ...rules.map(([, words]) => words)].join('. ')} />
          }
        />
      }
      actions={
        <ActionBar>
          <Button kind="primary" size="large" wide onClick={onNext}>
            {t`Börja rösta`}
          </Button>
        </ActionBar>
      }
    >
      <PageHeader size="large" kicker={<Ballot name={ballot} written={written} />} title={title} />
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari takes the list away from an unstyled ul. */}
      <ul class={css['rules']} role="list">
        {rules.map(([icon, words]) => (
          <li key={words} class={css['rule']}>
            <Icon shape={icon} size={1.4} />
            <span>{words}</span>
          </li>
        ))}
      </ul>
      <KioskLanguages speech={frame.speech} layout="grid" />
    </Screen>
  );
}

function Ballot({ name, written }: { name: string; written: string }) {
  return (
    <>
      {t`Din röstsedel:`} <bdi lang={written}>{name}</bdi>
    </>
  );
}
