import type { PhaseRefusal } from '../../domain/outcome/count-decisions.ts';
import type { DrawRefusal } from '../../domain/outcome/lots-decisions.ts';

/** Why a step of a count is held back, for the person who looks at it in the quarantine. */
export const phaseWords: Readonly<Record<PhaseRefusal['code'] | DrawRefusal['code'], string>> = {
  'count.overtaken': 'a later count of this round has begun',
  'count.not-started': 'this count has not begun',
  'count.listed': 'the list of what is opened is complete',
  'count.not-listed': 'the list of what is opened is not complete',
  'count.opened': 'it has been told already what was opened',
  'count.not-opened': 'the sealed votes have not been opened',
  'count.tallied': 'this count has been tallied already',
  'count.not-tallied': 'this count has not been tallied',
  'count.does-not-add-up': 'the sums do not add up',
  'result.other-result': 'its digest is not that of the result that was counted',
  'result.approved-by-you': 'this member has agreed already, and is one person',
  'result.no-witness-here': 'this round asks for two members, and knows no witnesses',
  'result.same-person': 'the witness is the member',
  'result.not-approved': 'two people have not agreed to publish it',
  'result.packed-otherwise': 'its parts do not go together with those that stand',
  'result.published': 'the result has been published already',
  'draw.made': 'the lots of this round have been drawn already',
  'draw.other-line': 'the office is not bound to this line',
  'draw.no-line': 'nobody beside the office has said a line',
  'draw.bad-line': 'a line for the draw is too long, or more than one line',
  'draw.no-name': 'it is not told who said a line',
  'draw.same-person': 'somebody has said two lines',
};
