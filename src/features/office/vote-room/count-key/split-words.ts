import { plural, t } from '@lingui/core/macro';
import { type Split, type SplitRefusal, sparesIn } from '../../../../domain/vote/count-key-decisions.ts';
import { number } from '../../../../i18n/format.ts';

/** What is wrong with a split, in a sentence. */
export function splitFaultWords({ code, params }: SplitRefusal): string {
  switch (code) {
    case 'count-key.bad-split':
      return t`Minst två delar måste behövas, och högst så många som det finns.`;
    case 'count-key.no-trustee':
      return t`Skriv vem som ska ha delen.`;
    case 'count-key.trustee-name-too-long': {
      const { most = 0 } = params;
      return t`Skriv kortare, högst ${most} tecken.`;
    }
    case 'count-key.same-trustee': {
      const { name = '' } = params;
      return t`${name} har redan en del. Den som har två delar kan öppna mer än det är tänkt.`;
    }
  }
}

/** The split in a few words: how many of how many. */
export function splitWords({ needed, trustees }: Split): string {
  const [few, all] = [number(needed), number(trustees.length)];
  return t`${few} av ${all} delar öppnar rösterna`;
}

/** What losing sheets means, one thing a line, with the figures of this very split. */
export function riskWords(split: Split): readonly string[] {
  const { needed, trustees } = split;
  const spares = sparesIn(split);
  const few = number(needed);
  const lostForGood = number(spares + 1);
  return [
    spares === 0
      ? t`Alla ${few} blad behövs. Kommer ett enda bort går rösterna aldrig att öppna.`
      : plural(spares, {
          one: `Ett blad kan komma bort utan att något är förlorat. Kommer ${lostForGood} bort går rösterna aldrig att öppna.`,
          other: `# blad kan komma bort utan att något är förlorat. Kommer ${lostForGood} bort går rösterna aldrig att öppna.`,
        }),
    t`Ingen kan göra om bladen: inte ni, inte den som sköter servern, inte de som har gjort programmet. Röstningen på plattorna får då göras om.`,
    needed === trustees.length
      ? t`Ingen kan öppna rösterna utan alla de andra.`
      : t`Vilka ${few} som helst kan öppna rösterna tillsammans. Ge därför delarna till personer som inte lyder under varandra.`,
    t`Bladen läggs på olika ställen, i slutna kuvert. Fotografera dem inte, och spara dem inte i någon dator.`,
  ];
}
