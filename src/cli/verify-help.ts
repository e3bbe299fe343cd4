/** The page of `torg verify --help`. */
export const help = `Usage: torg verify RESULT.json [LIST.txt] [OPTIONS]

Goes through a published result (torg-resultat.json), and tells what agrees and what
does not. It needs no network and no account: anybody can do it.

  - the file's own digest, which was read out in the room and stands on the page
  - every contest counted again from its ballots, by the rule that the round had fixed
    before the vote, and each ballot held against the method of its contest
  - budgets, proposals, costs and names as the round had them
  - what other rules would have given, where that is shown
  - the draw: the office's line is the one it was bound to, and the lots are its own
  - the sums: cast = counted + set aside + invalid + unopenable, at every point
  - with LIST.txt (the list of sealed votes that were opened, one SHA-256 a line): that it
    is the list that was published before anything was opened (RFC 6962)

  --digest HEX     the digest to compare with: 64 hexadecimal digits
  --bundle NAME    print the bundle of this contest, for torg count
  --width N        columns of the printed report (default 80)

Exit status: 0 everything agrees; 1 something does not; 2 a file or the options make no
sense, with the place.`;
