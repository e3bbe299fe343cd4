import type { OpenedStep } from '../../../src/domain/cycle/phase-opening.ts';
import { SAFEGUARDS, type SafeguardName } from '../../../src/domain/cycle/safeguard.ts';
import { byMember, stamp } from '../../../src/domain/log/entry.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import { CYCLE } from '../../domain/values.ts';
import { ANNA, envOf } from './scene.ts';

/** One of the texts that ideas wait for, as somebody adopted it. */
export const adopted = (about: SafeguardName, revision = 1, seed = 1): Entry =>
  stamp(envOf(byMember(ANNA), 930_000 + seed), {
    kind: 'safeguard.adopted' as const,
    version: 1,
    subject: CYCLE,
    data: { cycle: CYCLE, about, revision, text: `Så här, ${revision}`, by: 'Arkivarien', day: '2026-05-02' },
  });

/** That a step was opened, on the first set-up. */
export const phaseOpened = (step: OpenedStep): Entry =>
  stamp(envOf(byMember(ANNA), step === 'ideas' ? 940_001 : 940_002), {
    kind: 'phase.opened' as const,
    version: 1,
    subject: CYCLE,
    data: { cycle: CYCLE, step, revision: 1 },
  });

/** All of them: for screens of a round that has nothing to wait for. */
export const safeguardEntries = (): readonly Entry[] =>
  SAFEGUARDS.map((about, at) => adopted(about, 1, 10 + at));
