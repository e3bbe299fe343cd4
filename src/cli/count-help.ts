/** The page of `torg count --help`. */
export const help = `Usage: torg count FILE [OPTIONS]

Counts a participatory budget exactly, and says why each project is funded or not.
FILE is an election in Pabulib's format (.pb), or a published result bundle
(.json): then the count is repeated and compared with what was published.

Rule (without --rule, the one that the file names)
  --rule greedy            most votes within the budget
  --rule equal-shares      Method of Equal Shares
  --rule phragmen          sequential Phragmén
  --rule best-total        the list with the highest total satisfaction: a yardstick
  --rule RULE.json         a rule with its whole variant, as in a bundle: the way to
                           give tiers, ceilings or priority of areas

Most votes
  --by WHAT                votes, points, borda, votes-per-cost, points-per-cost or
                           borda-per-cost (default: points where ballots have them
                           or rank, otherwise votes)
  --skip | --no-skip       what does not fit is passed over (default), or ends the count
  --covered N              with --no-skip: fund the project at which the count ends
                           if N per cent of it are covered

Equal shares
  --satisfaction WHAT      cost (default), cardinality, points or borda (best-total:
                           cost or cardinality)
  --completion HOW         none, add1, add1u (default) or utilitarian
  --increment N            by how much add1 raises each share (default 1)
  --start exact|integral   first share: budget / ballots, exact (default) or rounded down
  --stop exhaustive|infeasible
                           end add1 when nothing more fits (default), or only before
                           the budget is exceeded
  --comparison             let most votes win if more voters prefer its outcome

Any rule
  --min-votes N            projects with fewer votes (or points) are not considered
  --min-percent N          the same, in per cent of the ballots
  --exclusive A,B          at most one of these projects; may be repeated
  --ties id                equal projects in the order of their ids, as text
  --ties cost,votes,id     lower cost, more votes, then id (default)
  --ties draw:SEED         lower cost, more votes, then a lot drawn from SEED

Printing
  --json                   one object: winners, cost, endowment, exhaustive, ties, projects
  --csv                    one project a line
  --pb                     the election as .pb, with the winners marked
  --bundle                 a result bundle that others can check with torg count
  --brief                  leave out the explanation of the rule and the other rules
  --width N                columns of the printed tables (default: the terminal's)
  --lenient                count a file that holds other numbers than it promises

A lot is SHA-256 of "torg/draw/1", SEED and the project's id, each on a line of its
own without a line break at the end; the lowest comes first:
  printf 'torg/draw/1\\n%s\\n%s' "$SEED" "$ID" | sha256sum

Exit status: 0 counted, or the published result agrees; 1 it disagrees; 2 the file or
the options make no sense, with the line.`;
