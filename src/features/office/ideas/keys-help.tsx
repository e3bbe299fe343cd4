import { t } from '@lingui/core/macro';
import { VERDICTS } from '../../../domain/ideas/triage.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import css from './ideas.module.css';
import { verdictName } from './triage-words.ts';

/** Which keys do what; folded away until somebody wants to go faster. */
export function KeysHelp() {
  const keys = [
    { key: 'J', does: t`nästa idé` },
    { key: 'K', does: t`förra idén` },
    ...VERDICTS.map((as, at) => ({ key: String(at + 1), does: verdictName(as) })),
    { key: 'Z', does: t`ångra det du gjorde sist` },
  ];
  return (
    <Disclosure summary={t`Sortera med tangentbordet`}>
      <dl class={css['keys']}>
        {keys.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p>{t`Tangenterna gäller när markören står på en idé, inte medan du skriver i ett fält.`}</p>
    </Disclosure>
  );
}
