import { plural, t } from '@lingui/core/macro';
import type { CountSums } from '../../../domain/outcome/count-sums.ts';
import { number } from '../../../i18n/format.ts';
import { Card } from '../../../ui/card.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Facts } from '../shell/facts.tsx';
import css from './count-room.module.css';
import type { ShownResult } from './engine/tallying.ts';

/** Where everything that was cast went: every line, so that nothing can be missed. */
export function SumsCard({ sums, sealed }: { sums: CountSums; sealed: boolean }) {
  const { envelopes, sheets } = sums;
  const row = (label: string, figure: number) =>
    figure === 0 ? undefined : { label, value: number(figure) };
  return (
    <Card
      title={t`Vart allt tog vägen`}
      note={t`Det som lagts är det som räknats, och det som står här med sitt skäl.`}
    >
      {sealed && (
        <Facts
          columns
          facts={[
            { label: t`Förseglade röster`, value: number(envelopes.cast) },
            row(t`Samma kuvert två gånger`, envelopes.repeated),
            row(t`Lagda åt sidan`, envelopes.aside),
            row(t`Ytterkuvert som inte gick att öppna`, envelopes.unopenable),
            row(t`Innerkuvert som inte gick att öppna`, envelopes.unopened),
            row(t`Innehöll ingen röst`, envelopes.unreadable),
            { label: t`Räknade`, value: number(envelopes.counted) },
          ]}
        />
      )}
      <Facts
        columns
        facts={[
          { label: t`Inskrivna sedlar`, value: number(sheets.typed) },
          row(t`Kasserade och utbytta`, sheets.spoiled),
          row(t`Ogiltiga`, sheets.invalid),
          { label: t`Räknade sedlar`, value: number(sheets.counted) },
        ]}
      />
    </Card>
  );
}

/** Sealed votes that could not be counted, by the hash under which they are published. */
export function UnopenedList({ unopened }: Pick<ShownResult, 'unopened'>) {
  if (unopened.length === 0) return null;
  return (
    <Disclosure
      summary={plural(unopened.length, {
        one: '# förseglad röst gick inte att räkna',
        other: '# förseglade röster gick inte att räkna',
      })}
    >
      <ul class={css['hashes']}>
        {unopened.map(({ hash, why }) => (
          <li key={hash}>
            <code dir="ltr">{hash}</code>
            <span>{unopenedWords(why)}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function unopenedWords(why: ShownResult['unopened'][number]['why']): string {
  switch (why) {
    case 'unopenable':
      return t`Ytterkuvertet gick inte att öppna.`;
    case 'unopened':
      return t`Innerkuvertet gick inte att öppna.`;
    case 'unreadable':
      return t`Innehöll ingen röst.`;
  }
}
