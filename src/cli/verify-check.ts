/** One thing that was gone through: what it is, what was found to be right, and every sentence about what is not. */
export type Check = {
  readonly title: string;
  readonly right: string;
  readonly wrong: readonly string[];
};
