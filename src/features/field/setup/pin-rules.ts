/** A PIN that a curious child tries first: one digit repeated, or a run up or down. */
export function isGuessable(pin: string): boolean {
  const steps = Array.from(pin)
    .slice(1)
    .map((digit, at) => Number(digit) - Number(pin.charAt(at)));
  return [0, 1, -1].some((step) => steps.every((each) => each === step));
}
