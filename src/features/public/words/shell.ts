/** A text as one word of a POSIX shell: in single quotes, a single quote inside put outside of them. */
export const shellWord = (text: string): string =>
  /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;

/** The SHA-256 of a label and lines, a line feed between them, as a command. Texts are arguments, never the format. */
export const printfLine = (label: string, lines: readonly string[]): string =>
  `printf '${label}${String.raw`\n%s`.repeat(lines.length)}' ${lines.map(shellWord).join(' ')} | sha256sum`;
