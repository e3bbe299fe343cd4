import { t } from '@lingui/core/macro';
import { FileText, Gavel, Globe, Vote } from 'lucide-preact';
import { type Matter, MATTERS } from '../../../domain/outcome/decision.ts';
import type { DecisionRevision } from '../../../domain/outcome/decision-standing.ts';
import { dotted } from '../../../i18n/dotted.ts';
import { day } from '../../../i18n/format.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { useCycle, useOffice } from '../office-context.ts';
import { to } from '../place.ts';
import { mayCoordinate } from '../rights.ts';
import { worksWithVote } from '../vote-room/rights.ts';
import { phaseDates } from '../words/phase-dates.ts';
import { byWords, matterMore, matterWords } from './decision-words.ts';
import css from './decision.module.css';
import { ResultNotice } from './result-notice.tsx';
import { StandingPill } from './standing-pill.tsx';
import { useDecisions, useOutcome } from './use-decisions.ts';

/** The formal decisions of the round: what is recorded, what is missing, and what the board should do next. */
export function DecisionsScreen() {
  const { office } = useOffice();
  const cycle = useCycle();
  const decisions = useDecisions();
  const reading = useOutcome();
  const coordinates = mayCoordinate(office.member);
  const decided = decisions.some(({ about, annulled }) => about === 'outcome' && !annulled);
  return (
    <>
      <PageHeader
        kicker={phaseDates(cycle.phases, 'decision')}
        title={t`Beslut`}
        lead={t`Så röstade invånarna, nämnden beslutar. Omröstningen är rådgivande: nämnden får avvika, och anger då sina skäl.`}
        actions={
          <>
            {reading.step === 'there' && (
              <LinkButton icon={Globe} href={to.publicResult(cycle.id)}>
                {t`Det alla ser`}
              </LinkButton>
            )}
            {worksWithVote(office.member) !== 'none' && (
              <LinkButton icon={Vote} href={to.count}>
                {t`Räkningen`}
              </LinkButton>
            )}
          </>
        }
      />
      {reading.step === 'there' ? (
        !decided && <Next coordinates={coordinates} />
      ) : (
        <ResultNotice reading={reading} />
      )}
      <Card title={t`Omgångens formella beslut`} padding="flush">
        <ul class={css['list']}>
          {MATTERS.map((matter) => (
            <MatterRow
              key={matter}
              matter={matter}
              decisions={decisions.filter(({ about }) => about === matter)}
              mayRecord={coordinates && (matter !== 'outcome' || reading.step === 'there')}
              framed={matter === 'resources' ? cycle.resourceDecision : undefined}
            />
          ))}
        </ul>
      </Card>
    </>
  );
}

/** The result is public, and nobody has decided. */
function Next({ coordinates }: { coordinates: boolean }) {
  return (
    <Notice
      kind="warning"
      icon={Gavel}
      title={t`Resultatet är publicerat. Nu beslutar nämnden.`}
      actions={
        coordinates && (
          <>
            <LinkButton kind="primary" icon={Gavel} href={to.newDecision('outcome')}>
              {t`Skriv in beslutet om utfallet`}
            </LinkButton>
            <LinkButton icon={FileText} href={to.memo}>
              {t`Utkast till tjänsteskrivelse`}
            </LinkButton>
          </>
        )
      }
    >
      {coordinates
        ? t`Före mötet: utkastet till tjänsteskrivelse. Efter mötet: vad nämnden beslutade om varje förslag.`
        : t`Beslutet står här när en samordnare har skrivit in det.`}
    </Notice>
  );
}

type MatterRowProps = {
  matter: Matter;
  decisions: readonly DecisionRevision[];
  /** Whether one may be recorded here now. */
  mayRecord: boolean;
  /** What the frame of the round says of such a decision. */
  framed: { readonly board: string; readonly day: string; readonly caseNumber: string } | undefined;
};

/** The decisions about one matter, or that there is none. */
function MatterRow({ matter, decisions, mayRecord, framed }: MatterRowProps) {
  return (
    <li class={css['matter']}>
      <div class={css['words']}>
        <h3 class={css['matterName']}>{matterWords(matter)}</h3>
        <span class={css['more']}>{matterMore(matter)}</span>
      </div>
      <div class={css['decided']}>
        {decisions.map((decision) => (
          <div key={decision.decision} class={css['words']}>
            <a class={css['link']} href={to.recorded(decision.decision)}>
              {dotted(byWords(decision.by), decision.paragraph ?? '')}
            </a>
            <span class={css['more']}>{dotted(day(decision.day), decision.caseNumber)}</span>
            <StandingPill decision={decision} />
          </div>
        ))}
        {decisions.length === 0 &&
          (framed ? (
            <div class={css['words']}>
              <span>{t`Står i ramarna, men är inte inskrivet`}</span>
              <span class={css['more']}>{dotted(framed.board, day(framed.day), framed.caseNumber)}</span>
            </div>
          ) : (
            <span class={css['more']}>{t`Inget är inskrivet.`}</span>
          ))}
      </div>
      {mayRecord && (
        <div class={css['act']}>
          <LinkButton kind={decisions.length === 0 ? 'secondary' : 'quiet'} href={to.newDecision(matter)}>
            {decisions.length === 0 ? t`Skriv in` : t`Skriv in ett till`}
          </LinkButton>
        </div>
      )}
    </li>
  );
}
