import { useEffect } from 'preact/hooks';

/**
 * Takes the whole screen at the first touch (browsers allow it only then), and gives it back when the kiosk is left.
 * Where it is refused, and on iPads that are pinned by Guided Access, the kiosk works without.
 */
export function useFullScreen(): void {
  useEffect(() => {
    let ours = false;
    const take = async () => {
      // Never under an open dialog, which the page would then cover.
      if (!document.fullscreenEnabled || document.fullscreenElement || document.querySelector('dialog:modal'))
        return;
      try {
        await document.documentElement.requestFullscreen({ navigationUI: 'hide' });
        ours = true;
      } catch {
        // Refused by the browser or a policy: the kiosk works in a window too.
      }
    };
    const onTouch = () => void take();
    document.addEventListener('pointerup', onTouch);
    return () => {
      document.removeEventListener('pointerup', onTouch);
      if (ours && document.fullscreenElement) void document.exitFullscreen();
    };
  }, []);
}
