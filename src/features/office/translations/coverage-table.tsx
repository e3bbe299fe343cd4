import { t } from '@lingui/core/macro';
import { TEXTS_ABOUT } from '../../../domain/translation/text-unit.ts';
import { number } from '../../../i18n/format.ts';
import { Card } from '../../../ui/card.tsx';
import { queueAddress, type QueueFilter } from './queue-address.ts';
import { aboutName, languageTitle } from './translation-words.ts';
import type { LanguageCoverage } from './translations-view.tsx';
import css from './translations.module.css';

/** How far every language has come with each sort of text; each figure leads to what it counts. */
export function CoverageTable({
  coverage,
  filter,
}: {
  coverage: readonly LanguageCoverage[];
  filter: QueueFilter;
}) {
  return (
    <Card title={t`Så långt har språken kommit`}>
      {/* A scrolling region must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div role="group" class={css['scroll']} aria-label={t`Så långt har språken kommit`} tabIndex={0}>
        <table class={css['coverage']}>
          <thead>
            <tr>
              <th scope="col">{t`Språk`}</th>
              {TEXTS_ABOUT.map((about) => (
                <th key={about} scope="col">
                  {aboutName(about)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {coverage.map(({ language, counts }) => (
              <tr key={language} data-here={language === filter.language ? '' : undefined}>
                <th scope="row">
                  <a
                    href={queueAddress({ ...filter, language, about: undefined })}
                    aria-current={language === filter.language ? 'true' : undefined}
                  >
                    {languageTitle(language)}
                  </a>
                </th>
                {TEXTS_ABOUT.map((about) => (
                  <td key={about}>
                    <Figure {...counts[about]} href={queueAddress({ ...filter, language, about })} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

type FigureProps = { done: number; all: number; href: string };

function Figure({ done, all, href }: FigureProps) {
  if (all === 0) return <span class={css['quiet']}>{t`inga`}</span>;
  const [made, whole] = [number(done), number(all)];
  return (
    <a class={css['figure']} href={href}>
      <span>{t`${made} av ${whole}`}</span>
      <progress class={css['bar']} value={done} max={all} aria-hidden="true" />
    </a>
  );
}
