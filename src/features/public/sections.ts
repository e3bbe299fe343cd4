import { t } from '@lingui/core/macro';
import { DRAW_ID } from './draw-section.tsx';
import type { ResultView } from './view/result-view.ts';

export type Section = { readonly id: string; readonly title: string };

/** Everything beside the contests, in the order of the page. */
export const sectionsOf = ({ file, decisions }: ResultView): readonly Section[] => [
  ...(decisions.length > 0 ? [{ id: 'beslutet', title: t`Nämndens beslut` }] : []),
  { id: 'deltagandet', title: t`Vilka som röstade` },
  { id: 'rosterna', title: t`Var varje röst tog vägen` },
  ...(file.draw ? [{ id: DRAW_ID, title: t`Lottningen` }] : []),
  ...(file.count.number > 1 ? [{ id: 'omrakningen', title: t`Omräkningen` }] : []),
  { id: 'rakna-om', title: t`Räkna om själv` },
  { id: 'granser', title: t`Vad det här inte skyddar mot` },
];
