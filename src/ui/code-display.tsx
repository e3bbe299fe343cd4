import css from './code-display.module.css';
import { groupCode } from './code-text.ts';
import { Later } from './later.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export type CodeDisplayProps = {
  /** "Din kvittokod". */
  label: string;
  /** Without spaces or dashes. */
  code: string;
  groups: readonly number[];
  /** The same as a picture for a phone's camera. */
  qr?: { data: string; label: string } | undefined;
};

const qrCode = () => import('./qr-code.tsx').then((part) => part.QrCode);

/**
 * A code to write down or photograph: large, in groups, spelled sign by sign to screen readers. The picture comes a
 * moment later, in its own place: whoever has no code to show need not load how it is drawn.
 */
export function CodeDisplay({ label, code, groups, qr }: CodeDisplayProps) {
  return (
    <div class={css['display']}>
      <div class={css['words']}>
        <p class={css['label']}>{label}</p>
        <p class={css['code']} dir="ltr">
          <span aria-hidden="true">
            {groupCode(code, groups).map((group, i) => (
              <span key={i} class={css['group']}>
                {i > 0 && '-'}
                {group}
              </span>
            ))}
          </span>
          <VisuallyHidden>{Array.from(code).join(' ')}</VisuallyHidden>
        </p>
      </div>
      {qr && <Later load={qrCode} given={qr} meanwhile={<span class={css['picture']} />} absent={null} />}
    </div>
  );
}
