import { t } from '@lingui/core/macro';
import { FileText } from 'lucide-preact';
import { fateOf } from '../../../domain/proposal/fate.ts';
import { bestWords } from '../../../domain/proposal/wording.ts';
import { dateTime } from '../../../i18n/format.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { List, ListRow } from '../../../ui/list.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { useCycle, useOffice } from '../office-context.ts';
import { to } from '../place.ts';
import form from '../shell/form.module.css';
import { proposalStateLook, proposalStateName } from './proposal-words.ts';
import css from './proposals.module.css';
import { useIdeaEnding } from './use-idea-ending.tsx';
import { useProposalActs } from './use-proposal-acts.ts';

/** What becomes of an idea: the proposals it is in, or why it does not go on; and the ways on. */
export function IdeaFateCard({ id }: { id: string }) {
  const { state } = useOffice();
  const { languages, timeZone } = useCycle();
  const acts = useProposalActs();
  const ending = useIdeaEnding();
  const fate = fateOf(state, id);
  const [first = 'sv', ...others] = languages;
  const reason = fate.ended && bestWords(fate.ended.reason.words, first, others);
  const since = fate.ended && dateTime(fate.ended.at, timeZone);
  // What was taken for something else than an idea becomes nothing here.
  if (fate.stands === 'taken' && fate.as !== 'idea') return null;
  const resume = async () => {
    const why = await acts.resume(id);
    if (why !== undefined) showToast({ kind: 'problem', text: why });
  };
  return (
    <Card title={t`Vad blir det av den?`}>
      <div class={css['stack']}>
        {fate.proposals.length > 0 && (
          <List label={t`Förslag`} look="plain">
            {fate.proposals.map(({ proposal, state: stands, title, with: merged }) => {
              const name = bestWords(title, first, others);
              const count = merged.length;
              return (
                <ListRow
                  key={proposal}
                  dense
                  title={name?.text ?? t`(utan rubrik)`}
                  lang={name?.language}
                  href={to.proposal(proposal)}
                  note={count > 0 ? t`Tillsammans med ${count} till` : undefined}
                  end={
                    <Pill state={proposalStateLook[stands]} look="bare">
                      {proposalStateName(stands)}
                    </Pill>
                  }
                />
              );
            })}
          </List>
        )}
        {fate.ended && (
          <p>
            <strong>{t`Går inte vidare`}</strong>
            <br />
            <span class={css['quiet']}>{since}</span>
            <br />
            <span class={css['text']} lang={reason?.language} dir="auto">
              {reason?.text}
            </span>
          </p>
        )}
        {fate.proposals.length === 0 && !fate.ended && <p class={css['quiet']}>{t`Inget är bestämt än.`}</p>}
        <div class={form['actions']}>
          {fate.ended ? (
            <>
              <Button onClick={() => void resume()}>{t`Ta upp den igen`}</Button>
              <Button kind="quiet" onClick={() => ending.ask([id], fate.ended?.reason)}>
                {t`Ändra skälet`}
              </Button>
            </>
          ) : (
            <>
              <LinkButton icon={FileText} href={to.newProposal([id])}>
                {t`Gör ett förslag`}
              </LinkButton>
              {fate.proposals.every(({ state: stands }) => stands === 'ended') && (
                <Button kind="quiet" onClick={() => ending.ask([id])}>
                  {t`Går inte vidare`}
                </Button>
              )}
            </>
          )}
        </div>
      </div>
      {ending.dialog}
    </Card>
  );
}
