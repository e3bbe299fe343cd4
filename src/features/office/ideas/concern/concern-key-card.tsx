import { t } from '@lingui/core/macro';
import { type Env, stamp } from '../../../../domain/log/entry.ts';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import { type FreshKey, makeKeyUnderWords } from '../../key/make-key.ts';
import { MakeKeyCard, type MakeKeyCardProps } from '../../key/make-key-card.tsx';

/** The officer's own key: made here, or made anew when the words are lost. */
export function ConcernKeyCard({ has }: { has: boolean }) {
  if (!has) return <MakeConcernKey title={t`Gör din nyckel`} start={t`Gör nyckeln`} />;
  return (
    <Disclosure summary={t`Är bladet med orden borta?`}>
      <p>
        {t`Gör en ny nyckel. Det som redan är förseglat går bara att läsa med de gamla orden, och ingen kan ta fram dem igen.`}
      </p>
      <MakeConcernKey title={t`Byt din nyckel`} start={t`Gör en ny nyckel`} />
    </Disclosure>
  );
}

function MakeConcernKey(props: Pick<MakeKeyCardProps, 'title' | 'start'>) {
  return (
    <MakeKeyCard
      {...props}
      make={makeConcernKey}
      sheet={{
        title: t`Sex ord till det som är förseglat`,
        note: t`Orden öppnar det som invånare är oroliga för. Bara du ska ha dem. Ingen kan ta fram dem igen. Förvara bladet inlåst.`,
      }}
      done={t`Din nyckel är gjord. Nu kan oro förseglas till dig.`}
    />
  );
}

/** The wrapped half first, as with the office key: nothing is sealed to a key whose private half may be lost. */
async function makeConcernKey(env: Env): Promise<FreshKey> {
  const { publicKey, wrapped, ...fresh } = await makeKeyUnderWords(env);
  const { key } = fresh;
  const entries = [
    stamp(env, {
      kind: 'concern-key.wrapped' as const,
      version: 1,
      subject: key,
      data: { key, wrapped },
    }),
    stamp(env, { kind: 'concern-key.made' as const, version: 1, subject: key, data: { key, publicKey } }),
  ];
  return { ...fresh, entries };
}
