import { plural, t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { StreetEventId, StyleId } from '../../../domain/log/ids.ts';
import { readTypedCode, type TypedCode } from '../../../domain/vote/voting-code.ts';
import type { BallotBox } from '../../../storage/ballot-box.ts';
import type { Log } from '../../../storage/log.ts';
import { ActionBar } from '../../../ui/action-bar.tsx';
import { Button } from '../../../ui/button.tsx';
import { ChoiceList } from '../../../ui/choice-list.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import type { BallotFrame } from './ballot-frame.ts';
import { BallotTools } from './ballot-tools.tsx';
import { type AtDoor, codeDoor } from './code-door.ts';
import { CodeField } from './code-field.tsx';
import { doorWords } from './door-words.ts';

export type CodeScreenProps = {
  frame: BallotFrame;
  log: Log;
  box: BallotBox;
  cycle: Cycle;
  event: string;
  onLetIn: () => void;
};

/** A voter lets themselves in with the code on their slip. */
export function CodeScreen({ frame, log, box, cycle, event, onLetIn }: CodeScreenProps) {
  const [door] = useState(() => codeDoor(log, box, cycle, StreetEventId.parse(event)));
  const [typed, setTyped] = useState('');
  const [style, setStyle] = useState('');
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [came, setCame] = useState<AtDoor>();
  const reading = readTypedCode(typed);
  const choosing = came?.is === 'choose';

  const knock = async () => {
    setAsked(true);
    if (reading.is !== 'whole' || (choosing && style === '')) return;
    setBusy(true);
    const answer = await door(reading.code, StyleId.safeParse(style).data);
    setBusy(false);
    setAsked(false);
    setCame(answer);
    if (answer.is === 'in') onLetIn();
  };
  const type = (code: string) => {
    setCame(undefined);
    setAsked(false);
    setTyped(code);
  };
  const title = choosing ? t`Vilken röstsedel ska du ha?` : t`Skriv din röstkod`;
  const lead = choosing ? styleHint(cycle) : t`Koden står på lappen du har fått.`;
  return (
    <Screen
      top={
        <TopBar
          back={{ label: t`Tillbaka`, onClick: choosing ? () => setCame(undefined) : frame.onBack }}
          end={<BallotTools {...frame} said={`${title}. ${lead}`} />}
        />
      }
      actions={
        <ActionBar>
          <Button kind="primary" size="large" wide busy={busy} onClick={() => void (busy || knock())}>
            {t`Fortsätt`}
          </Button>
        </ActionBar>
      }
    >
      <PageHeader size="large" title={title} lead={lead} />
      {choosing ? (
        <ChoiceList
          label={title}
          labelHidden
          value={style}
          onChange={setStyle}
          options={cycle.voting.styles.map(({ id, name }) => ({ value: id, label: name }))}
          error={asked && style === '' ? t`Välj en röstsedel först.` : undefined}
        />
      ) : (
        <CodeField
          value={typed}
          onInput={type}
          onEnter={() => void (busy || knock())}
          error={typingFault(reading, asked)}
        />
      )}
      {came && came.is !== 'in' && came.is !== 'choose' && (
        <Notice kind="problem" live="now" title={doorWords(came, log.state().events, cycle.timeZone).what}>
          {doorWords(came, log.state().events, cycle.timeZone).advice}
        </Notice>
      )}
    </Screen>
  );
}

/** A slip of the finger is told from a code that nobody knows. */
function typingFault(reading: TypedCode, asked: boolean): string | undefined {
  switch (reading.is) {
    case 'mistyped':
      return t`Koden är felskriven. Jämför med lappen, tecken för tecken.`;
    case 'unfinished':
      return asked ? missingSigns(reading.missing) : undefined;
    case 'empty':
      return asked ? t`Skriv koden först.` : undefined;
    case 'whole':
      return undefined;
  }
}

const missingSigns = (missing: number): string =>
  plural(missing, { one: 'Det saknas # tecken i koden.', other: 'Det saknas # tecken i koden.' });

const styleHint = ({ participation }: Cycle): string =>
  participation.who === 'live-or-work'
    ? t`Välj där du bor eller jobbar. Fråga personalen om du är osäker.`
    : t`Välj där du bor. Fråga personalen om du är osäker.`;
