/** Where a command writes: `out` for what was asked for, `err` for complaints. Each call is one line or block, without its final newline. */
export type Io = { out(text: string): void; err(text: string): void };

/**
 * One word after `torg`. `summary` is the line in the list of commands, `help` the whole page of `torg NAME --help`.
 * `run` gets the arguments after the name and answers with the exit status.
 */
export type Command = {
  readonly name: string;
  readonly summary: string;
  readonly help: string;
  run(args: string[], io: Io): Promise<number>;
};
