import { plural, t } from '@lingui/core/macro';

/** How long until an instant, to the minute, and to the second in the last one. */
export function timeLeft(now: string, until: string): string {
  const seconds = Math.max(0, Math.floor((Date.parse(until) - Date.parse(now)) / 1000));
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (hours > 0) {
    const whole = plural(hours, { one: '# timme', other: '# timmar' });
    const rest = plural(minutes % 60, { one: '# minut', other: '# minuter' });
    return t`${whole} och ${rest} kvar.`;
  }
  return minutes > 0
    ? plural(minutes, { one: '# minut kvar.', other: '# minuter kvar.' })
    : plural(seconds, { one: '# sekund kvar.', other: '# sekunder kvar.' });
}
