import { rowReader, type Row } from './csv.ts';

export type Section = 'META' | 'PROJECTS' | 'VOTES';

/** Something wrong with a file, or something put up with, at a line (0: the file as a whole). Words are the reader's to choose. */
export type Remark = {
  readonly line: number;
  readonly kind: RemarkKind;
  /** What stood there, or the figures it is about. */
  readonly found: readonly string[];
};

export type RemarkKind =
  // these make a file unusable
  | 'no-section'
  | 'missing-section'
  | 'missing-column'
  | 'missing-field'
  | 'missing-budget'
  | 'bad-money'
  | 'too-large'
  | 'budget-zero'
  | 'negative'
  | 'unknown-vote-type'
  | 'missing-vote-type'
  | 'empty-id'
  | 'repeated-project'
  | 'unknown-project'
  | 'bad-points'
  | 'points-differ'
  | 'too-many-choices'
  | 'open-quote'
  | 'cut-off'
  | 'other-count'
  | 'repeated-section'
  | 'repeated-key'
  // these are put up with, and listed
  | 'other-votes'
  | 'extra-fields'
  | 'short-row'
  | 'repeated-choice'
  | 'repeated-voter'
  | 'over-length'
  | 'blank-ballots'
  | 'budget-rounded'
  | 'zero-cost'
  | 'never-affordable';

/** Rows by section: the header first, then each row, in the file's order. */
export type SectionSink = { header(section: Section, row: Row): void; row(section: Section, row: Row): void };

export type PabulibRows = {
  push(piece: string): void;
  end(): { readonly remarks: readonly Remark[]; readonly unfinished: boolean };
};

const SECTIONS: readonly Section[] = ['META', 'PROJECTS', 'VOTES'];

/** Cuts a `.pb` file into sections and rows while it comes in. A byte order mark and spaces about section names are passed over. */
export function pabulibRows(sink: SectionSink): PabulibRows {
  const remarks: Remark[] = [];
  const seen = new Set<Section>();
  let section: Section | null = null;
  let headed = false;
  let first = true;
  const reader = rowReader(';', (row) => {
    const name = sectionIn(row, first);
    first = false;
    if (name) {
      if (seen.has(name)) remarks.push({ line: row.line, kind: 'repeated-section', found: [name] });
      seen.add(name);
      [section, headed] = [name, false];
    } else if (section === null) {
      if (!remarks.some((remark) => remark.kind === 'no-section')) {
        remarks.push({ line: row.line, kind: 'no-section', found: [row.text.slice(0, 40)] });
      }
    } else if (headed) sink.row(section, row);
    else {
      headed = true;
      sink.header(section, row);
    }
  });
  return {
    push: (piece) => reader.push(piece),
    end() {
      const { unfinished, openQuote } = reader.end();
      if (openQuote !== null) remarks.push({ line: openQuote, kind: 'open-quote', found: [] });
      for (const name of SECTIONS) {
        if (!seen.has(name)) remarks.push({ line: 0, kind: 'missing-section', found: [name] });
      }
      return { remarks, unfinished };
    },
  };
}

function sectionIn({ fields, text }: Row, first: boolean): Section | undefined {
  if (text.length > 40 || fields.slice(1).some((field) => field.trim() !== '')) return undefined;
  const name = (first ? (fields[0] ?? '').replace(/^\uFEFF/, '') : (fields[0] ?? '')).trim();
  return SECTIONS.find((section) => section === name);
}
