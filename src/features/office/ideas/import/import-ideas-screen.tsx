import { plural, t } from '@lingui/core/macro';
import { useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { showToast } from '../../../../ui/toast.tsx';
import { useCycle, useOffice } from '../../office-context.ts';
import { to } from '../../place.ts';
import { mayReadIdeas } from '../../rights.ts';
import { NotFound } from '../../shell/not-found.tsx';
import { saveFailure } from '../../words/save-words.ts';
import { type ImportPlan, planImport } from './idea-rows.ts';
import { ImportView } from './import-view.tsx';
import { textOf } from './read-csv.ts';

/** A file of this size is no list of ideas, in bytes. */
const FILE_MAX = 20 * 1024 * 1024;

/** Reads ideas in from a CSV file: shown first, saved whole or not at all. */
export function ImportIdeasScreen() {
  const { office } = useOffice();
  const cycle = useCycle();
  const { route } = useLocation();
  const [file, setFile] = useState<{ readonly name: string; readonly plan: ImportPlan }>();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const chosenRef = useRef(0);
  if (!mayReadIdeas(office.member)) {
    return (
      <NotFound
        title={t`Här läser samordnare och bedömare in idéer`}
        back={{ href: to.ideas, label: t`Alla idéer` }}
      />
    );
  }
  const choose = async (chosen: File) => {
    chosenRef.current += 1;
    const turn = chosenRef.current;
    setFailure(undefined);
    setFile(undefined);
    if (chosen.size > FILE_MAX) return setFailure(t`Filen är för stor för att vara en lista med idéer.`);
    const bytes = await chosen.arrayBuffer().catch(() => undefined);
    if (turn !== chosenRef.current) return;
    if (!bytes) return setFailure(t`Filen gick inte att läsa. Stäng den i andra program och välj den igen.`);
    const held = office.log.state().ideas.values();
    const plan = planImport(textOf(new Uint8Array(bytes)), cycle, held, office.log.env());
    setFile({ name: chosen.name, plan });
  };
  const save = async () => {
    if (!file?.plan.fits || busy) return;
    const entries = file.plan.rows.flatMap((row) => row.entries);
    setBusy(true);
    // All of them in one transaction: nothing is ever half imported.
    const saved = await office.log.append(entries);
    setBusy(false);
    if (!saved.ok) return setFailure(saveFailure(saved.refusal.code));
    showToast({
      kind: 'done',
      text: plural(entries.length, { one: '# idé är inläst', other: '# idéer är inlästa' }),
    });
    route(to.ideas);
  };
  return (
    <ImportView
      name={file?.name}
      plan={file?.plan}
      failure={failure}
      busy={busy}
      onFile={(chosen) => void choose(chosen)}
      onSave={() => void save()}
    />
  );
}
