import { t } from '@lingui/core/macro';
import type { Assessment } from '../../../../domain/proposal/assessment.ts';
import { finishedBy, ownOf } from '../../../../domain/proposal/assessment-standing.ts';
import { listWords } from '../../../../i18n/format.ts';
import { Button, LinkButton } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { Pill } from '../../../../ui/pill.tsx';
import { useCycle, useOffice } from '../../office-context.ts';
import { to } from '../../place.ts';
import { mayReadIdeas } from '../../rights.ts';
import { authorName } from '../../words/author-words.ts';
import page from '../proposals.module.css';
import { assessedAs } from './assessed.ts';
import { assessmentStateLook, assessmentStateName, sumWords } from './assess-words.ts';
import css from './assess.module.css';
import { useAssessActs } from './use-assess-acts.ts';

/** How a proposal was assessed, on its page: who has, whether it is open, and what the reader can do about it. */
export function AssessmentCard({ proposal }: { proposal: string }) {
  const { office, state } = useOffice();
  const cycle = useCycle();
  const assessment = state.assessments.get(proposal);
  if (cycle.criteria.length === 0) return null;
  const { author } = office.log;
  const mayAssess = mayReadIdeas(office.member);
  const row = assessedAs(cycle, assessment, author);
  const apart = listWords(row.apart);
  const failed = listWords(row.failed);
  return (
    <Card
      title={t`Bedömning`}
      actions={
        <Pill state={assessmentStateLook[row.state]} look="bare">
          {assessmentStateName(row.state)}
        </Pill>
      }
    >
      <div class={page['stack']}>
        {row.sum && <p class={css['sum']}>{sumWords(row.sum)}</p>}
        {row.failed.length > 0 && (
          <Pill state="help" look="bare">{t`Kravet är inte uppfyllt: ${failed}`}</Pill>
        )}
        {row.apart.length > 0 && <p>{t`Ni tycker olika om: ${apart}`}</p>}
        {!row.opened && <Waiting assessment={assessment} />}
        <OnItsWay assessment={assessment} />
        <div class={css['actions']}>
          {row.opened && <LinkButton href={to.assessments(proposal)}>{t`Jämför bedömningarna`}</LinkButton>}
          {mayAssess && (
            <LinkButton href={to.assess(proposal)}>
              {row.own ? t`Ändra min bedömning` : t`Bedöm förslaget`}
            </LinkButton>
          )}
          {mayAssess && row.own && !row.opened && <TakeBack proposal={proposal} />}
        </div>
      </div>
    </Card>
  );
}

/** Before it is open: who has finished, and whether the reader's own has arrived, nothing else. */
function Waiting({ assessment }: { assessment: Assessment | undefined }) {
  const { office, state } = useOffice();
  const { author } = office.log;
  if (!assessment || finishedBy(assessment).length === 0) {
    return <p>{t`Två bedömer var för sig. Ingen ser den andres poäng förrän båda är klara.`}</p>;
  }
  const names = listWords(
    finishedBy(assessment).map((each) => (each === author ? t`du` : authorName(state, each))),
  );
  return <p>{t`Klar med sin bedömning: ${names}. Vad som är sagt visas när en till är klar.`}</p>;
}

/** What the reader has finished here and the server has not taken yet. */
export function OnItsWay({ assessment }: { assessment: Assessment | undefined }) {
  const { office } = useOffice();
  const own = ownOf(assessment, office.log.author);
  if (!own || assessment?.received.has(own.entry) === true) return null;
  return (
    <Pill state="waiting" look="bare">
      {t`Din bedömning är sparad här och räknas när den är framme`}
    </Pill>
  );
}

function TakeBack({ proposal }: { proposal: string }) {
  const { office, state } = useOffice();
  const acts = useAssessActs();
  const own = ownOf(state.assessments.get(proposal), office.log.author);
  if (!own) return null;
  return (
    <Button kind="quiet" onClick={() => void acts.takeBack(proposal, own.entry)}>
      {t`Ta tillbaka min bedömning`}
    </Button>
  );
}
