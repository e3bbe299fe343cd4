/** Whether this page runs as an app from the home screen, where its storage is the app's own (iPad keeps two). */
export function isInstalled(): boolean {
  const modes = ['standalone', 'fullscreen', 'minimal-ui'];
  if (modes.some((mode) => matchMedia(`(display-mode: ${mode})`).matches)) return true;
  return 'standalone' in navigator && navigator.standalone === true; // Safari, before it knew display modes.
}

/** Which tablet this probably is, to show its picture first; both are always shown. */
export function looksLikeApple(): boolean {
  const { userAgent, maxTouchPoints } = navigator;
  return /iPad|iPhone/.test(userAgent) || (userAgent.includes('Macintosh') && maxTouchPoints > 1);
}
