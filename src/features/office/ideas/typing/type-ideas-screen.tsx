import { i18n } from '@lingui/core';
import { plural, t } from '@lingui/core/macro';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { Entry } from '../../../../domain/log/kinds.ts';
import { plannedEvents } from '../../../../domain/meeting/street-event.ts';
import { languageName } from '../../../../i18n/languages.ts';
import { autosave } from '../../../../storage/autosave.ts';
import { LoadingState } from '../../../../ui/loading-state.tsx';
import { showToast } from '../../../../ui/toast.tsx';
import { useCycle, useOffice } from '../../office-context.ts';
import { to } from '../../place.ts';
import { mayReadIdeas } from '../../rights.ts';
import { NotFound } from '../../shell/not-found.tsx';
import { areaOptions } from '../../words/area-options.ts';
import { saveFailure } from '../../words/save-words.ts';
import {
  bundleDraft,
  BUNDLE_FORMS_MAX,
  codeOf,
  emptyBundle,
  emptyForm,
  FormBundle,
  type FormFault,
  formEntries,
  isBlank,
} from './form-bundle.ts';
import { TypeIdeasView } from './type-ideas-view.tsx';

/** Types in a bundle of paper idea forms. What is typed is kept as a draft, and saved as ideas all at once. */
export function TypeIdeasScreen() {
  const { office } = useOffice();
  return mayReadIdeas(office.member) ? (
    <Typing />
  ) : (
    <NotFound
      title={t`Här skriver samordnare och bedömare in idéer`}
      back={{ href: to.ideas, label: t`Alla idéer` }}
    />
  );
}

function Typing() {
  const { office, state } = useOffice();
  const cycle = useCycle();
  const { route } = useLocation();
  const [bundle, setBundle] = useState<FormBundle>();
  const [fault, setFault] = useState<FormFault>();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const key = bundleDraft(cycle.id);
  const keep = useMemo(() => autosave(office.drafts, key, () => undefined), [office.drafts, key]);
  /** Saving again after a failure saves the very same entries. */
  const madeRef = useRef<{ readonly of: FormBundle; readonly entries: readonly Entry[] }>(undefined);
  const language = cycle.languages[0] ?? 'sv';

  useEffect(() => {
    void (async () => {
      const kept = await office.drafts.load(key).catch(() => undefined);
      const read = FormBundle.safeParse(kept?.value);
      setBundle(read.success ? read.data : emptyBundle(office.log.env().random, language));
    })();
  }, [office, key, language]);

  const change = (next: FormBundle) => {
    setBundle(next);
    keep.write(next);
  };
  /** A code is somebody's in whatever round. */
  const codesTaken = () => [...office.log.state().ideas.values()].map(({ receipt }) => receipt);
  const takenBut = (own: string): ReadonlySet<string> => {
    const others = (bundle?.forms ?? []).filter(({ idea }) => idea !== own).map(codeOf);
    return new Set([...codesTaken(), ...others].map(String));
  };

  /** Puts the form on the pile, and lays out a new one; the bundle as it then is, or undefined. */
  const put = (): FormBundle | undefined => {
    if (!bundle) return undefined;
    const { current, forms } = bundle;
    const around = { cycle, taken: takenBut(current.idea), env: office.log.env() };
    const made = formEntries(current, forms.length + 1, bundle, around);
    const wrong = forms.length >= BUNDLE_FORMS_MAX ? 'form.too-many' : made.ok ? undefined : made.refusal;
    setFault(wrong);
    if (wrong !== undefined) return undefined;
    const fresh = { ...emptyForm(around.env.random, current.language), area: current.area };
    const next = { ...bundle, forms: [...forms, current], current: fresh };
    change(next);
    return next;
  };

  const save = async () => {
    if (!bundle || busy) return;
    const whole = isBlank(bundle.current) ? bundle : put();
    if (!whole || whole.forms.length === 0) return;
    if (madeRef.current?.of !== whole) {
      const env = office.log.env();
      const taken: ReadonlySet<string> = new Set(codesTaken());
      const made = whole.forms.map((form, at) => formEntries(form, at + 1, whole, { cycle, taken, env }));
      const wrong = made.findIndex((each) => !each.ok);
      const form = whole.forms[wrong];
      // A code that another idea has got since: the form comes back to be looked at.
      if (form) return takeUp(whole, form.idea, made[wrong]);
      madeRef.current = { of: whole, entries: made.flatMap((each) => (each.ok ? each.value : [])) };
    }
    setBusy(true);
    await keep.settled();
    const saved = await office.log.append(madeRef.current.entries, key);
    setBusy(false);
    if (!saved.ok) return setFailure(saveFailure(saved.refusal.code));
    showToast({
      kind: 'done',
      text: plural(whole.forms.length, { one: '# idé är sparad', other: '# idéer är sparade' }),
    });
    route(to.ideas);
  };

  const takeUp = (from: FormBundle, id: string, why?: ReturnType<typeof formEntries>) => {
    const form = from.forms.find(({ idea }) => idea === id);
    if (!form) return;
    setFault(why && !why.ok ? why.refusal : undefined);
    change({ ...from, current: form, forms: from.forms.filter(({ idea }) => idea !== id) });
  };

  if (!bundle) return <LoadingState what={t`Hämtar det du skrev sist`} />;
  return (
    <TypeIdeasView
      bundle={bundle}
      events={plannedEvents(state.events, cycle.id).map(({ id, plan }) => ({ value: id, label: plan.name }))}
      areas={areaOptions(cycle)}
      themes={cycle.themes.map((value) => ({ value, label: value }))}
      languages={cycle.languages.map((value) => ({ value, label: languageName(value, i18n.locale) }))}
      fault={fault}
      failure={failure}
      busy={busy}
      onEvent={(event) => change({ ...bundle, event })}
      onForm={(part) => {
        setFault(undefined);
        change({ ...bundle, current: { ...bundle.current, ...part } });
      }}
      onPut={() => put() !== undefined}
      onTakeUp={(id) => {
        if (isBlank(bundle.current)) takeUp(bundle, id);
        else {
          const next = put();
          if (next) takeUp(next, id);
        }
      }}
      onSave={() => void save()}
    />
  );
}
