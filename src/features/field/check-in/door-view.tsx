import { t } from '@lingui/core/macro';
import { FileText, TabletSmartphone } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { lowestAgeIn } from '../../../domain/cycle/lowest-age.ts';
import type { TypedCode } from '../../../domain/vote/voting-code.ts';
import { ActionBar } from '../../../ui/action-bar.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { to } from '../place.ts';
import type { Born } from './born.ts';
import css from './check-in.module.css';
import type { TwoWords } from './check-in-words.ts';
import { CodeEntry } from './code-entry.tsx';
import type { DoorForm } from './door-form.ts';
import { RegisterEntry } from './register-entry.tsx';
import { StyleChoice } from './style-choice.tsx';

export type DoorViewProps = {
  cycle: Cycle;
  form: DoorForm;
  onChange: (part: Partial<DoorForm>) => void;
  reading: TypedCode;
  standing: 'good' | TwoWords | undefined;
  /** The ballot that the code is for, where it is for one alone. */
  fixedBallot: string | undefined;
  born: Born;
  tooYoung: number | undefined;
  /** Somebody has pressed on: what is missing is said. */
  asked: boolean;
  fault: TwoWords | undefined;
  /** The last voter was let in to vote on paper. */
  done: { readonly at: string; readonly ballot: string } | undefined;
  tablets: boolean;
  busy: boolean;
  onLetIn: (channel: 'tablet' | 'paper') => void;
  /** The latest check-ins. */
  children: ComponentChildren;
};

/** Who is at the door, which ballot, and then one press: the tablet, or a sheet of paper. */
export function DoorView(props: DoorViewProps) {
  const { cycle, form, onChange, fixedBallot, asked, fault, done, tablets, busy, onLetIn } = props;
  return (
    <Screen
      top={<TopBar back={{ label: t`Tillbaka`, href: to.home }} />}
      actions={
        <ActionBar>
          {fault && (
            <Notice kind="problem" live="now" title={fault.what}>
              {fault.advice}
            </Notice>
          )}
          <div class={css['ways']}>
            {tablets && (
              <Button
                kind="primary"
                size="large"
                wide
                icon={TabletSmartphone}
                busy={busy}
                onClick={() => onLetIn('tablet')}
              >
                {t`Pricka av och lämna över plattan`}
              </Button>
            )}
            <Button
              kind={tablets ? 'secondary' : 'primary'}
              size="large"
              wide
              icon={FileText}
              busy={busy}
              onClick={() => onLetIn('paper')}
            >
              {t`Pricka av och lämna ut röstsedel`}
            </Button>
          </div>
        </ActionBar>
      }
    >
      <PageHeader title={t`Pricka av`} lead={form.by === 'attested' ? attestWords(cycle) : undefined} />
      {done && (
        <Notice kind="success" live="polite" title={t`Avprickad kl. ${done.at}`}>
          {t`Lämna ut röstsedeln ${done.ballot}.`}
        </Notice>
      )}
      {form.by === 'slip' && (
        <CodeEntry
          value={form.code}
          reading={props.reading}
          standing={props.standing}
          asked={asked}
          onInput={(code) => onChange({ code })}
        />
      )}
      {form.by === 'register' && (
        <RegisterEntry
          name={form.name}
          born={form.born}
          reading={props.born}
          tooYoung={props.tooYoung}
          asked={asked}
          onName={(name) => onChange({ name })}
          onBorn={(born) => onChange({ born })}
        />
      )}
      {cycle.voting.checkIn === 'register' && <OtherWay by={form.by} onChange={onChange} />}
      {fixedBallot === undefined ? (
        <StyleChoice
          cycle={cycle}
          value={form.style}
          onChange={(style) => onChange({ style })}
          error={asked && form.style === '' ? t`Välj en röstsedel först.` : undefined}
        />
      ) : (
        cycle.voting.styles.length > 1 && (
          <p class={css['ballot']}>
            {t`Röstsedel:`} <strong>{fixedBallot}</strong>
          </p>
        )
      )}
      {props.children}
    </Screen>
  );
}

/** In a round with a register: the way to a code and back. */
function OtherWay({ by, onChange }: { by: DoorForm['by']; onChange: DoorViewProps['onChange'] }) {
  return by === 'slip' ? (
    <Button kind="quiet" onClick={() => onChange({ by: 'register', code: '' })}>
      {t`Pricka av med namn i stället`}
    </Button>
  ) : (
    <Button kind="quiet" onClick={() => onChange({ by: 'slip', name: '', born: '' })}>
      {t`Personen har en röstkod (skyddade personuppgifter)`}
    </Button>
  );
}

function attestWords(cycle: Cycle): string {
  const lowestAge = lowestAgeIn(cycle, 'vote');
  const may = cycle.participation.who === 'live-or-work' ? t`bor eller jobbar här` : t`bor här`;
  return lowestAge > 0
    ? t`Du intygar att personen ${may}, har fyllt ${lowestAge} år och inte har röstat förut.`
    : t`Du intygar att personen ${may} och inte har röstat förut.`;
}
