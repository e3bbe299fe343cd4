import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useMemo, useState } from 'preact/hooks';
import { libraryOf, type Offered } from '../../../domain/proposal/formulation.ts';
import { bestWords, wordsIn } from '../../../domain/proposal/wording.ts';
import { languageName } from '../../../i18n/languages.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { List, ListRow } from '../../../ui/list.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { useCycle, useOffice } from '../office-context.ts';
import { to } from '../place.ts';
import { mayReadIdeas } from '../rights.ts';
import { FormulationDialog } from './formulation-dialog.tsx';
import { useProposalActs } from './use-proposal-acts.ts';

/** The library of reasons: those of the municipality, and those that come with the program. */
export function ReasonsScreen() {
  const { office, state } = useOffice();
  const cycle = useCycle();
  const acts = useProposalActs();
  const [writing, setWriting] = useState<Offered | 'new'>();
  const library = useMemo(() => libraryOf(state.formulations), [state.formulations]);
  const mayWrite = mayReadIdeas(office.member);
  const remove = async ({ id, words }: Offered) => {
    const why = await acts.write(id, words, false);
    if (why !== undefined) showToast({ kind: 'problem', text: why });
  };
  const row = (each: Offered) => {
    const said = bestWords(each.words, i18n.locale, cycle.languages);
    const missing = cycle.languages.filter((tag) => wordsIn(each.words, tag) === undefined);
    const names = missing.map((tag) => languageName(tag, i18n.locale)).join(', ');
    return (
      <ListRow
        key={each.id}
        dense
        title={said?.text ?? ''}
        lang={said?.language}
        note={names === '' ? t`Finns på alla omgångens språk` : t`Saknas på: ${names}`}
        end={
          mayWrite &&
          each.own && (
            <>
              <Button kind="quiet" onClick={() => setWriting(each)}>
                {t`Ändra`}
              </Button>
              <Button kind="quiet" onClick={() => void remove(each)}>
                {t`Ta bort`}
              </Button>
            </>
          )
        }
      />
    );
  };
  const own = library.filter((each) => each.own);
  return (
    <>
      <PageHeader
        kicker={<a href={to.proposals}>{t`Förslag`}</a>}
        title={t`Skäl för nej`}
        lead={t`Den som lämnade en idé ska förstå varför den inte går vidare. Här finns skäl att utgå från. Det som redan är svarat ändras inte.`}
        actions={mayWrite && <Button onClick={() => setWriting('new')}>{t`Skriv ett nytt skäl`}</Button>}
      />
      <Card title={t`Era egna`}>
        {own.length === 0 ? (
          <List label={t`Era egna`} look="plain">
            <ListRow
              title={t`Inga egna skäl än`}
              note={t`Skriv ett här, eller spara ett när ni svarar på en idé.`}
            />
          </List>
        ) : (
          <List label={t`Era egna`} look="plain">
            {own.map(row)}
          </List>
        )}
      </Card>
      <Card title={t`Följer med Torg`}>
        <List label={t`Följer med Torg`} look="plain">
          {library.filter((each) => !each.own).map(row)}
        </List>
      </Card>
      {writing && (
        <FormulationDialog
          held={writing === 'new' ? undefined : writing}
          languages={cycle.languages}
          onSave={(words) => acts.write(writing === 'new' ? undefined : writing.id, words, true)}
          onClose={() => setWriting(undefined)}
        />
      )}
    </>
  );
}
