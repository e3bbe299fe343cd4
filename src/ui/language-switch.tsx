import { Languages } from 'lucide-preact';
import css from './language-switch.module.css';
import { Menu } from './menu.tsx';

export type Language = {
  /** BCP 47: "sv", "ar". */
  code: string;
  /** Its name in itself: "Svenska", "العربية". */
  name: string;
  dir: 'ltr' | 'rtl';
};

export type LanguageSwitchProps = {
  /** Names the group: "Språk". */
  label: string;
  languages: readonly Language[];
  current: string;
  onChoose: (code: string) => void;
  /** `grid` shows them all (attract screen); `menu` the current one, which opens the others (top bar). */
  layout: 'grid' | 'menu';
};

/** Languages, each written in itself. */
export function LanguageSwitch({ label, languages, current, onChoose, layout }: LanguageSwitchProps) {
  if (layout === 'menu') {
    const now = languages.find((language) => language.code === current);
    return (
      <Menu
        icon={Languages}
        label={<span lang={now?.code}>{now?.name ?? label}</span>}
        items={languages.map(({ code, name, dir }) => ({
          key: code,
          label: name,
          lang: code,
          dir,
          current: code === current,
          onClick: () => onChoose(code),
        }))}
      />
    );
  }
  return (
    <fieldset class={css['grid']} aria-label={label}>
      {languages.map(({ code, name, dir }) => (
        <button
          key={code}
          type="button"
          class={css['language']}
          lang={code}
          dir={dir}
          aria-pressed={code === current}
          onClick={() => onChoose(code)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
