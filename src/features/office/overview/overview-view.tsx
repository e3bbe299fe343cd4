import { plural, t } from '@lingui/core/macro';
import { CalendarPlus, CircleCheck } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { dotted } from '../../../i18n/dotted.ts';
import { number } from '../../../i18n/format.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { to } from '../place.ts';
import { shortTime } from '../words/short-time.ts';
import { AreaBars } from './area-bars.tsx';
import type { Figures } from './figures.ts';
import { LatestIdeas, type LatestIdea } from './latest-ideas.tsx';
import { NeedNotice } from './need-notice.tsx';
import type { Need } from './needs.ts';
import { NextEvents, type NextEvent } from './next-events.tsx';
import columns from '../shell/columns.module.css';
import css from './overview.module.css';

export type OverviewProps = {
  kicker: string;
  title: string;
  lead: string;
  timeZone: string;
  now: string;
  needs: readonly Need[];
  figures: Figures;
  /** Ideas that have come in today, by the tablets' own clocks. */
  ideasToday: number;
  events: readonly NextEvent[];
  latest: readonly LatestIdea[];
  /** The line about the tablets. */
  tablets: ComponentChildren;
  mayPlan: boolean;
};

/** What needs a person now, how far the round has come, and where nobody has been reached. */
export function OverviewView(props: OverviewProps) {
  const { needs, figures, timeZone } = props;
  return (
    <>
      <PageHeader
        kicker={props.kicker}
        title={props.title}
        lead={props.lead}
        actions={
          props.mayPlan && (
            <LinkButton kind="primary" icon={CalendarPlus} href={to.newEvent}>
              {t`Ny träff`}
            </LinkButton>
          )
        }
      />
      <section class={css['section']} aria-labelledby="needs">
        <h2 class={css['heading']} id="needs">
          {t`Behöver dig nu`}
        </h2>
        {needs.length === 0 ? (
          <Notice kind="success" icon={CircleCheck} title={t`Inget behöver dig just nu`}>
            {t`Här visas plattor som är tysta, poster som behöver hjälp och annat som en människa ska se.`}
          </Notice>
        ) : (
          <div class={css['needs']}>
            {needs.map((need, at) => (
              <NeedNotice key={at} need={need} when={(instant) => shortTime(instant, timeZone, props.now)} />
            ))}
          </div>
        )}
      </section>
      <FigureRow figures={figures} ideasToday={props.ideasToday} />
      <div class={columns['columns']}>
        <div class={css['stack']}>
          <AreaBars figures={figures} />
          <LatestIdeas ideas={props.latest} timeZone={timeZone} now={props.now} />
        </div>
        <div class={css['stack']}>
          <NextEvents events={props.events} timeZone={timeZone} mayPlan={props.mayPlan} />
          {props.tablets}
        </div>
      </div>
    </>
  );
}

function FigureRow({ figures, ideasToday }: { figures: Figures; ideasToday: number }) {
  const languages = plural(figures.languages, { one: 'på # språk', other: 'på # språk' });
  const today = plural(ideasToday, { one: '# i dag', other: '# i dag' });
  const open = plural(figures.openBatches, { one: '# öppen bunt', other: '# öppna buntar' });
  return (
    // Safari takes the list away from an unstyled ul; the role gives it back.
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles
    <ul class={css['figures']} role="list" aria-label={t`Det som har kommit in`}>
      <Figure
        value={figures.ideas}
        name={plural(figures.ideas, { one: 'idé', other: 'idéer' })}
        more={figures.ideas > 0 ? dotted(today, languages) : t`kommer från plattorna`}
        href={to.ideas}
      />
      <Figure
        value={figures.visitors}
        name={plural(figures.visitors, { one: 'besökare', other: 'besökare' })}
        more={t`räknade på träffar`}
        href={to.events}
      />
      <Figure
        value={figures.batches}
        name={plural(figures.batches, { one: 'bunt', other: 'buntar' })}
        more={figures.openBatches > 0 ? open : t`med röstsedlar på papper`}
        href={to.paper}
      />
      <Figure
        value={figures.sheets}
        name={plural(figures.sheets, { one: 'sedel', other: 'sedlar' })}
        more={t`inskrivna på plattorna`}
        href={to.paper}
      />
    </ul>
  );
}

function Figure(props: { value: number; name: string; more: string; href: string }) {
  return (
    <li class={css['figure']}>
      <a class={css['figureLink']} href={props.href}>
        <span class={css['figureValue']}>{number(props.value)}</span>{' '}
        <span class={css['figureName']}>{props.name}</span>
      </a>
      <span class={css['figureMore']}>{props.more}</span>
    </li>
  );
}
