import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** Calls back when nobody has touched anything for so long, in milliseconds. */
export function useLeftAlone(after: number, onLeft: () => void): void {
  const onLeftRef = useRef(onLeft);
  useLayoutEffect(() => {
    onLeftRef.current = onLeft;
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const touched = () => {
      clearTimeout(timer);
      timer = setTimeout(() => onLeftRef.current(), after);
    };
    touched();
    const signs = ['pointerdown', 'keydown'] as const;
    for (const sign of signs) addEventListener(sign, touched);
    return () => {
      clearTimeout(timer);
      for (const sign of signs) removeEventListener(sign, touched);
    };
  }, [after]);
}
