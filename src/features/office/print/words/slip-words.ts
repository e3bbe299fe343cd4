import { msg } from '@lingui/core/macro';
import type { Voice } from '../../../../i18n/voice.ts';

/** Everything that stands on a slip beside its code. */
export type SlipWords = {
  readonly title: string;
  /** Where it is good. */
  readonly where: string;
  /** What to do, a sentence at a time. */
  readonly how: readonly string[];
  readonly batch: string;
};

/** The words of a slip; `place` is the ballot point that hands it out, empty for slips that are good everywhere. */
export function slipWords(voice: Voice, place: string, batch: number): SlipWords {
  return {
    title: voice.say(msg`Din röstkod`),
    where: place === '' ? voice.say(msg`Gäller på alla röstställen`) : voice.say(msg`Gäller på ${place}`),
    how: [
      voice.say(msg`Visa lappen på röststället. Där får du rösta, på en platta eller på papper.`),
      voice.say(msg`Koden gäller en gång, för en person. Den säger inte vem du är.`),
      voice.say(msg`Var rädd om lappen. Den som har koden kan rösta med den.`),
    ],
    batch: voice.say(msg`Bunt ${batch}`),
  };
}
