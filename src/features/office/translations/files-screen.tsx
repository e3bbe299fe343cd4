import { i18n } from '@lingui/core';
import { plural, t } from '@lingui/core/macro';
import { useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { translateTexts } from '../../../domain/translation/translation-decisions.ts';
import { showToast } from '../../../ui/toast.tsx';
import { textOf } from '../ideas/import/read-csv.ts';
import { saveFile } from '../ideas/save-file.ts';
import { useCycle, useOffice } from '../office-context.ts';
import { to } from '../place.ts';
import { mayReadIdeas } from '../rights.ts';
import { NotFound } from '../shell/not-found.tsx';
import { saveFailure } from '../words/save-words.ts';
import { readCsv, translationCsv } from './csv-rows.ts';
import { type FilePlan, isTaken, planFile, type PlannedRow } from './file-plan.ts';
import { FilesView } from './files-view.tsx';
import { poFile, readPo } from './po-file.ts';
import { queueAddress, queueFilter } from './queue-address.ts';
import { queueRows } from './queue-rows.ts';
import { translateRefusalWords } from './translation-words.ts';
import { useTexts } from './use-texts.ts';
import { useTranslator } from './use-translator.ts';

/** A file of this size is no list of translations, in bytes. */
const FILE_MAX = 20 * 1024 * 1024;

type Chosen = { readonly name: string; readonly plan: FilePlan };

/** Texts out to a translator as a file, and back in: shown first, saved whole or not at all. */
export function FilesScreen() {
  const { office, state } = useOffice();
  const cycle = useCycle();
  const { query, route } = useLocation();
  const units = useTexts();
  const [ownName] = useTranslator();
  const [file, setFile] = useState<Chosen>();
  const [by, setBy] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const chosenRef = useRef(0);
  const filter = queueFilter(query, cycle.languages);
  if (!mayReadIdeas(office.member)) {
    return (
      <NotFound
        title={t`Här översätter samordnare och bedömare`}
        back={{ href: to.proposals, label: t`Till förslagen` }}
      />
    );
  }

  const save = async (language: string, everything: boolean, as: 'po' | 'csv') => {
    const wanted = { language, about: undefined, state: everything ? ('all' as const) : ('todo' as const) };
    const rows = queueRows(units, { ...wanted, search: '' }, state).filter(
      ({ unit }) => !unit.said.some((each) => each.language === language),
    );
    const env = office.log.env();
    const content = { cycle, process: env.process, language, by: ownName, now: env.now, rows };
    const name = `torg-${language}-${cycle.round.number}.${as}`;
    if (as === 'csv') saveFile(name, 'text/csv;charset=utf-8', translationCsv(content));
    else saveFile(name, 'text/x-gettext-translation;charset=utf-8', await poFile(content));
  };
  const read = async (chosen: File) => {
    chosenRef.current += 1;
    const turn = chosenRef.current;
    setFailure(undefined);
    setFile(undefined);
    setTicked(new Set());
    if (chosen.size > FILE_MAX)
      return setFailure(t`Filen är för stor för att vara en lista med översättningar.`);
    const bytes = await chosen.arrayBuffer().catch(() => undefined);
    if (turn !== chosenRef.current) return;
    if (!bytes) return setFailure(t`Filen gick inte att läsa. Stäng den i andra program och välj den igen.`);
    const text = textOf(new Uint8Array(bytes)).replace(/^\uFEFF/, '');
    const found = readCsv(text) ?? (await readPo(text));
    if (turn !== chosenRef.current) return;
    const plan = planFile(found, cycle, units, office.log.state());
    setFile({ name: chosen.name, plan });
    if (plan.fits) setBy(plan.by);
  };
  const take = async () => {
    if (!file?.plan.fits || busy) return;
    const { language, rows } = file.plan;
    const texts = takenOf(rows, ticked).flatMap(({ wanted }) => wanted ?? []);
    const { log } = office;
    const decided = translateTexts({ cycle, language, by, texts }, log.state(), log.env());
    if (!decided.ok) return setFailure(translateRefusalWords(decided.refusal));
    setBusy(true);
    // All of them in one transaction: nothing is ever half imported.
    const saved = await log.append(decided.value);
    setBusy(false);
    if (!saved.ok) return setFailure(saveFailure(saved.refusal.code));
    const count = texts.length;
    showToast({
      kind: 'done',
      text: plural(count, { one: '# översättning är inläst', other: '# översättningar är inlästa' }),
    });
    route(queueAddress({ ...filter, language, about: undefined, state: 'all', search: '' }));
  };
  return (
    <FilesView
      languages={cycle.languages}
      language={filter.language}
      onSave={(language, everything, as) => void save(language, everything, as)}
      name={file?.name}
      plan={file?.plan}
      taken={file?.plan.fits ? takenOf(file.plan.rows, ticked).length : 0}
      ticked={ticked}
      onTick={(at, on) => {
        const next = new Set(ticked);
        if (on) next.add(at);
        else next.delete(at);
        setTicked(next);
      }}
      by={by}
      onBy={setBy}
      failure={failure}
      busy={busy}
      onFile={(chosen) => void read(chosen)}
      onTake={() => void take()}
      locale={i18n.locale}
    />
  );
}

const takenOf = (rows: readonly PlannedRow[], ticked: ReadonlySet<number>): readonly PlannedRow[] =>
  rows.filter(({ fate, wanted, row }) => wanted !== undefined && (isTaken(fate) || ticked.has(row.at)));
