import { t } from '@lingui/core/macro';
import { Guide } from './again-section.tsx';
import type { PageProps } from './page-props.ts';
import css from './prose.module.css';

/** What none of this protects against, said where the result is read. */
export function LimitsSection(page: PageProps) {
  const { view, place } = page;
  const { tablets, checkIn } = view.file.cycle.voting;
  return (
    <section id={`${place.ids}granser`} class={css['section']}>
      <h2>{t`Vad det här inte skyddar mot`}</h2>
      <ul class={css['bullets']}>
        {tablets && <li>{t`Den som har ändrat en plattas program kan se röster innan de förseglas.`}</li>}
        <li>{t`En kamera, eller någon som står bakom den som röstar.`}</li>
        {tablets && (
          <li>{t`Rösträknare som är tillräckligt många och gör gemensam sak med någon som har både serverns uppgifter och kommunens nyckel.`}</li>
        )}
        <li>{t`Personal som prickar av någon som inte är där. Det syns i siffrorna, men går inte att hindra.`}</li>
        {checkIn === 'attested' && (
          <li>{t`I den här omgången räckte det att någon intygade vem man är. Att rösta två gånger kan då inte upptäckas.`}</li>
        )}
      </ul>
      <Guide name="voting.md" {...page}>{t`Hur röstningen är skyddad, i detalj (på engelska)`}</Guide>
    </section>
  );
}
