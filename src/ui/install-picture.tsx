import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import css from './install-picture.module.css';

export type InstallPictureProps = {
  /** The words of the menu line to press, as the tablet writes them: "Lägg till på startskärmen". */
  menuWord: string;
};

type FrameProps = { wide: number; high: number; label: string; children: ComponentChildren };

function Frame({ wide, high, label, children }: FrameProps) {
  const id = useId();
  return (
    <svg class={css['picture']} viewBox={`0 0 ${wide} ${high}`} role="img" aria-labelledby={id}>
      <title id={id}>{label}</title>
      <rect class={css['case']} x="2" y="2" width={wide - 4} height={high - 4} rx="22" />
      <rect class={css['glass']} x="14" y="14" width={wide - 28} height={high - 28} rx="12" />
      {children}
    </svg>
  );
}

/** Quiet lines of text on a page or in a menu. */
function Lines({ x, ys, width }: { x: number; ys: readonly number[]; width: number }) {
  return ys.map((y, i) => (
    <rect key={y} class={css['line']} x={x} y={y} width={width - (i % 3) * 18} height="7" rx="3.5" />
  ));
}

/** The line to press, with a ring around it. */
function Target({ x, y, width, word }: { x: number; y: number; width: number; word: string }) {
  return (
    <>
      <rect class={css['target']} x={x} y={y} width={width} height="34" rx="10" />
      <text
        class={css['word']}
        x={x + width / 2}
        y={y + 22}
        textLength={fitted(word, width)}
        lengthAdjust="spacingAndGlyphs"
      >
        {word}
      </text>
    </>
  );
}

/** Only words too long for their line are squeezed into it; about 7 units a letter at this size. */
function fitted(word: string, width: number): number | undefined {
  return word.length * 7 > width - 20 ? width - 20 : undefined;
}

/** Where Chrome on Android has its menu, and the line in it that puts the app on the home screen. */
export function InstallAndroid({ menuWord }: InstallPictureProps) {
  return (
    <Frame wide={300} high={400} label={menuWord}>
      <rect class={css['bar']} x="14" y="14" width="272" height="44" />
      <rect class={css['address']} x="28" y="24" width="206" height="24" rx="12" />
      <circle class={css['ring']} cx="262" cy="36" r="17" />
      <circle class={css['dot']} cx="262" cy="28" r="3" />
      <circle class={css['dot']} cx="262" cy="36" r="3" />
      <circle class={css['dot']} cx="262" cy="44" r="3" />
      <Lines x={32} ys={[84, 104, 124, 164, 184]} width={120} />
      <rect class={css['sheet']} x="58" y="68" width="220" height="268" rx="12" />
      <Lines x={78} ys={[92, 120, 148]} width={150} />
      <Target x={68} y={170} width={200} word={menuWord} />
      <Lines x={78} ys={[224, 252, 280, 308]} width={150} />
    </Frame>
  );
}

/** Where Safari on iPad has its share sign, and the line in its sheet that puts the app on the home screen. */
export function InstallIpad({ menuWord }: InstallPictureProps) {
  return (
    <Frame wide={400} high={300} label={menuWord}>
      <rect class={css['bar']} x="14" y="14" width="372" height="42" />
      <rect class={css['address']} x="90" y="23" width="200" height="24" rx="12" />
      <circle class={css['ring']} cx="332" cy="35" r="17" />
      <path class={css['share']} d="M332 40V24M326 30l6-6 6 6M327 33h-4v13h18V33h-4" />
      <Lines x={32} ys={[82, 102, 122, 162, 182, 202]} width={110} />
      <rect class={css['sheet']} x="172" y="64" width="204" height="206" rx="12" />
      <Lines x={190} ys={[86, 110]} width={140} />
      <Target x={182} y={132} width={184} word={menuWord} />
      <Lines x={190} ys={[184, 210, 236]} width={140} />
    </Frame>
  );
}
