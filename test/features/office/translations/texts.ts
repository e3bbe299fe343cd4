import { publishIdea, triageIdea } from '../../../../src/domain/ideas/idea-decisions.ts';
import { byMember } from '../../../../src/domain/log/entry.ts';
import { IdeaId, MemberId, mintUuid, ProposalId } from '../../../../src/domain/log/ids.ts';
import type { Entry } from '../../../../src/domain/log/kinds.ts';
import type { Wanted } from '../../../../src/domain/proposal/change.ts';
import { draftProposals, moveProposal } from '../../../../src/domain/proposal/proposal-decisions.ts';
import { textsOf } from '../../../../src/domain/translation/texts-of-round.ts';
import { translateTexts } from '../../../../src/domain/translation/translation-decisions.ts';
import { unitState } from '../../../../src/domain/translation/unit-state.ts';
import { seeded } from '../../../domain/env.ts';
import { CYCLE, testCycle } from '../../../domain/values.ts';
import { ANNA, configured, enrolled, envOf, officeScene, type OfficeScene, TABLET } from '../scene.ts';
import { anIdea, really, stall } from '../street.ts';

const BO = MemberId.parse(mintUuid(seeded(78)));
export const PIER = ProposalId.parse(mintUuid(seeded(301)));
const BENCH = IdeaId.parse(mintUuid(seeded(1)));
export const ARABIC = 'مقاعد عند البحيرة';
export const stateIn = (scene: OfficeScene) => scene.office.log.state();

/** An office with one finished proposal, and one published idea in Arabic. */
export async function withTexts(options?: Parameters<typeof officeScene>[1]): Promise<OfficeScene> {
  const street = [configured(), enrolled(TABLET, 1), ...stall(), ...anIdea(1, { title: 'Bänkar vid sjön' })];
  const scene = await officeScene(street, options);
  const env = (seed: number) => envOf(byMember(ANNA), seed);
  const says: Wanted[] = [
    { field: 'title', language: 'sv', value: 'Brygga' },
    { field: 'text', language: 'sv', value: 'En brygga för 250 000 kr.' },
    { field: 'cost', value: 250_000 },
  ];
  const parts = [{ proposal: PIER, says }];
  await scene.arrive(
    really(draftProposals({ cycle: CYCLE, origins: [BENCH], parts }, stateIn(scene), env(901))),
  );
  const move = { proposal: PIER, move: { to: 'proposal' as const }, languages: ['sv'] };
  await scene.arrive(really(moveProposal(move, stateIn(scene), env(902))));
  await scene.arrive(really(triageIdea({ idea: BENCH, verdict: { as: 'idea' } }, undefined, env(903))));
  const work = stateIn(scene).ideaWork.get(BENCH);
  if (!work) throw new Error('No idea');
  const version = { cycle: CYCLE, title: ARABIC, text: '', language: 'ar' };
  await scene.arrive(really(publishIdea({ idea: BENCH, version, lookedThrough: true }, work, env(904))));
  return scene;
}

export const unitIn = (scene: OfficeScene, text: string) => {
  const unit = [...textsOf(testCycle(), stateIn(scene)).values()].find((each) => each.text === text);
  if (!unit) throw new Error(`No text ${text}`);
  return unit;
};
export const stateOfText = (scene: OfficeScene, text: string, language: string) =>
  unitState(unitIn(scene, text), language, stateIn(scene));

/** What Bo makes of a text, knowing only what this browser knows now. */
export function byBo(
  scene: OfficeScene,
  text: string,
  language: string,
  into: string,
  seed: number,
): readonly Entry[] {
  const unit = unitIn(scene, text);
  const { after } = unitState(unit, language, stateIn(scene));
  const command = { cycle: testCycle(), language, by: 'Bo Berg', texts: [{ unit, text: into, after }] };
  return really(translateTexts(command, stateIn(scene), envOf(byMember(BO), seed)));
}
