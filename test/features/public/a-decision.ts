import { stamp } from '../../../src/domain/log/entry.ts';
import { Bundle } from '../../../src/count/bundle.ts';
import type { DecidedProposal, DecisionEntry } from '../../../src/domain/outcome/decision.ts';
import type { ResultFile } from '../../../src/wire/result-file.ts';
import { testEnv } from '../../domain/env.ts';
import { published } from './sample-result.ts';

/** The board follows the vote but for three winners, of which it rejects, changes and defers one each. */
export function aDecision(file: ResultFile): DecisionEntry {
  const [contest] = file.cycle.contests;
  if (!contest) throw new Error('no contest');
  const winners = Bundle.parse(file.contests[0]?.bundle).result.winners;
  const proposals = contest.options.map(({ id }): DecidedProposal => {
    const about = { contest: contest.id, option: id };
    const reason = 'Marken ägs av Trafikverket, som inte ger lov.';
    switch (winners.indexOf(id)) {
      case 1:
        return { ...about, verdict: 'rejected', reason };
      case 2:
        return { ...about, verdict: 'changed', what: 'En mindre brygga', cost: 20_000, reason };
      case 3:
        return { ...about, verdict: 'deferred', until: 'nämndens möte i september', reason };
      case -1:
        return { ...about, verdict: 'rejected' };
      default:
        return { ...about, verdict: 'approved' };
    }
  });
  return stamp(testEnv(), {
    kind: 'decision.recorded',
    version: 1,
    subject: '66666666-6666-4666-8666-666666666666',
    data: {
      cycle: file.cycle.id,
      revision: 1,
      part: 1,
      of: 1,
      about: 'outcome',
      by: { kind: 'board', board: 'Kommundelsnämnden Bygdeby' },
      day: '2026-06-03',
      paragraph: '§ 47',
      caseNumber: 'KS 2026/118',
      summary: 'Nämnden beslutar att genomföra förslagen enligt nedan.',
      noticed: '2026-06-05',
      result: { count: file.count.id, digest: published(file).digest },
      proposals,
    },
  });
}
