import { AgainSection } from './again-section.tsx';
import { BallotsSection } from './ballots-section.tsx';
import { Contents } from './contents.tsx';
import { ContestSection } from './contest-section.tsx';
import { DecisionSection } from './decision-section.tsx';
import { DrawSection } from './draw-section.tsx';
import { Hero } from './hero.tsx';
import { LimitsSection } from './limits-section.tsx';
import type { PageProps } from './page-props.ts';
import { RecountSection } from './recount-section.tsx';
import { sectionsOf } from './sections.ts';
import { Signs } from './sign.tsx';
import { TurnoutSection } from './turnout-section.tsx';
import css from './page.module.css';

/** Contests with more proposals together than these are folded away: the list of contents says how each of them went. */
const OPTIONS_OPEN = 60;

/** More than these stay folded on paper too, but for those that the reader opened: all would be hundreds of pages. */
const OPTIONS_PRINTED = 300;

/** A whole result, from what came out to how anybody counts it again. */
export function ResultBody(page: PageProps) {
  const { contests } = page.view;
  const options = contests.reduce((sum, contest) => sum + contest.options.length, 0);
  const folds = contests.length > 1 && options > OPTIONS_OPEN;
  const folded = !folds ? 'never' : options > OPTIONS_PRINTED ? 'always' : 'on-screens';
  return (
    <>
      <Signs ids={page.place.ids} />
      <Hero {...page} />
      <Contents sections={sectionsOf(page.view)} {...page} />
      <div class={css['contests']}>
        {contests.map((contest) => (
          <ContestSection key={contest.contest.id} contest={contest} folded={folded} {...page} />
        ))}
      </div>
      <DecisionSection {...page} />
      <TurnoutSection {...page} />
      <BallotsSection {...page} />
      <DrawSection {...page} />
      <RecountSection {...page} />
      <AgainSection {...page} />
      <LimitsSection {...page} />
    </>
  );
}
