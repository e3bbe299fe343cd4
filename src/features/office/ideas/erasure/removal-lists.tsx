import { plural, t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import css from '../ideas.module.css';

/** What an erasure would take, and what it leaves to be done by hand. */
export type Removal = {
  /** Versions that were published, counting those that were taken down again. */
  readonly published: number;
  /** Ways to reach whoever left it. */
  readonly contacts: number;
  /** What colleagues said about it. */
  readonly acts: number;
  /** The paper form that it was typed in from. */
  readonly form: number | undefined;
  /** The proposals that it is part of, which keep their own words. */
  readonly proposals: readonly { readonly href: string; readonly title: string }[];
};

/** Exactly what goes and what stays, before somebody erases it. */
export function RemovalLists({ removal }: { removal: Removal }) {
  const { published, contacts, acts, form, proposals } = removal;
  return (
    <>
      <Said title={t`Det här tas bort`}>
        <li>{t`Idén som den lämnades: rubrik, text, plats och tema, och vilken kvittokod den hade`}</li>
        {published > 0 && (
          <li>{plural(published, { one: 'den publicerade texten', other: '# publicerade texter' })}</li>
        )}
        {contacts > 0 && <li>{t`De förseglade kontaktuppgifterna`}</li>}
        {acts > 0 && (
          <li>
            {plural(acts, {
              one: 'det som en kollega har sagt om den, med anteckning',
              other: '# saker som kollegor har sagt om den, med anteckningar',
            })}
          </li>
        )}
        <li>{t`Allt det här på servern, på plattan där den skrevs och i kollegornas webbläsare, så fort de har nät. Läses en gammal säkerhetskopia in tas det bort igen.`}</li>
      </Said>
      <Said title={t`Det här blir kvar`}>
        <li>{t`Att en idé kom hit och raderades: dagar, ert beslut och skälet`}</li>
        {proposals.length > 0 && (
          <li>
            {t`Förslagen som den är med i. Orden där är kommunens: läs igenom dem, och skriv om det som känns igen.`}
            <ul class={css['signs']}>
              {proposals.map(({ href, title }) => (
                <li key={href}>
                  <a href={href}>
                    <bdi>{title}</bdi>
                  </a>
                </li>
              ))}
            </ul>
          </li>
        )}
        {form !== undefined && <li>{t`Pappersblanketten, nummer ${form} i bunten. Förstör den själv.`}</li>}
        <li>{t`Filer och utskrifter som någon har tagit ut. Dem får ni leta upp själva.`}</li>
      </Said>
    </>
  );
}

function Said({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul class={css['signs']}>{children}</ul>
    </div>
  );
}
