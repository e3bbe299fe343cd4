/**
 * Equal Shares the straightforward way, as tools for the web do it: voters by their id in plain objects, money in floating point,
 * all supporters of a project sorted by the money they have left, each Add1 step counted from the beginning. It has the one
 * shortcut that everybody knows: projects are looked at in the order of the round before, and no further than to where the best
 * cannot be beaten. Not exact; here to be measured against.
 */
export type NaiveElection = {
  readonly budget: number;
  readonly cost: ReadonlyMap<string, number>;
  readonly ballots: Readonly<Record<string, readonly string[]>>;
};

/** Reads a file of the plainest form: no quotes, every line in its place. */
export function naiveParse(text: string): NaiveElection {
  const meta = new Map<string, string>();
  const cost = new Map<string, number>();
  const ballots: Record<string, string[]> = {};
  let section = '';
  let header: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line === '') continue;
    if (line === 'META' || line === 'PROJECTS' || line === 'VOTES') {
      section = line;
      header = [];
    } else if (header.length === 0) header = line.split(';');
    else {
      const row = Object.fromEntries(line.split(';').map((field, at) => [header[at] ?? '', field]));
      if (section === 'META') meta.set(row['key'] ?? '', row['value'] ?? '');
      else if (section === 'PROJECTS') cost.set(row['project_id'] ?? '', Number(row['cost']));
      else ballots[row['voter_id'] ?? ''] = (row['vote'] ?? '').split(',');
    }
  }
  return { budget: Number(meta.get('budget')), cost, ballots };
}

function naiveRun(
  election: NaiveElection,
  supporters: ReadonlyMap<string, string[]>,
  voters: readonly string[],
  share: number,
): string[] {
  const money: Record<string, number> = {};
  for (const voter of voters) money[voter] = share;
  const has = (voter: string): number => money[voter] ?? 0;
  const waiting = new Map(Array.from(supporters, ([id, who]) => [id, who.length]));
  const won: string[] = [];
  for (;;) {
    let best: string | null = null;
    let bestVotes = 0;
    let bestPrice = 0;
    for (const [id, before] of [...waiting].sort((a, b) => b[1] - a[1])) {
      if (before < bestVotes) break;
      const cost = election.cost.get(id) ?? 0;
      const who = supporters.get(id) ?? [];
      if (who.reduce((sum, voter) => sum + has(voter), 0) < cost) {
        waiting.delete(id);
        continue;
      }
      who.sort((a, b) => has(a) - has(b));
      let paid = 0;
      let left = who.length;
      for (const voter of who) {
        const price = (cost - paid) / left;
        if (has(voter) >= price) {
          const votes = cost / price;
          waiting.set(id, votes);
          if (votes > bestVotes) [best, bestVotes, bestPrice] = [id, votes, price];
          break;
        }
        paid += has(voter);
        left -= 1;
      }
    }
    if (best === null) return won;
    won.push(best);
    waiting.delete(best);
    for (const voter of supporters.get(best) ?? [])
      money[voter] = has(voter) - Math.min(has(voter), bestPrice);
  }
}

/** Add1 until the budget would be exceeded or nothing more fits, then most votes with the rest. */
export function naiveAdd1u(election: NaiveElection): string[] {
  const voters = Object.keys(election.ballots);
  const supporters = new Map(Array.from(election.cost.keys(), (id) => [id, [] as string[]]));
  for (const voter of voters) for (const id of election.ballots[voter] ?? []) supporters.get(id)?.push(voter);
  const costOf = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (election.cost.get(id) ?? 0), 0);
  const left = (ids: readonly string[]) => election.budget - costOf(ids);
  let won: string[] = [];
  for (let share = election.budget / voters.length; ; share += 1) {
    const next = naiveRun(election, supporters, voters, share);
    if (left(next) < 0) break;
    won = next;
    const fits = [...election.cost].some(([id, cost]) => !next.includes(id) && cost <= left(next));
    if (!fits) break;
  }
  const byVotes = Array.from(supporters, ([id, who]) => ({ id, votes: who.length })).toSorted(
    (a, b) => b.votes - a.votes,
  );
  for (const { id } of byVotes) {
    if (!won.includes(id) && (election.cost.get(id) ?? 0) <= left(won)) won.push(id);
  }
  return won;
}
