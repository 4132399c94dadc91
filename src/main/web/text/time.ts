/** Minutes and seconds, or hours from an hour on: 4:07, 1:02:09. */
export function elapsed(millis: number): string {
  const seconds = Math.max(0, Math.floor(millis / 1000));
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60];
  const hours = Math.floor(seconds / 3600);
  const rest = hours > 0 ? parts.map(two) : [String(parts[0]), two(parts[1] ?? 0)];
  return (hours > 0 ? [String(hours), ...rest] : rest).join(':');
}

export function clock(at: number, language: string): string {
  return new Date(at).toLocaleTimeString(language, {hour: '2-digit', minute: '2-digit'});
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** How far away a time is, in words: 3 days ago, in 2 hours. */
export function ago(millis: number, language: string): string {
  const format = new Intl.RelativeTimeFormat(language, {numeric: 'auto'});
  const [unit, size] = UNITS.find(each => Math.abs(millis) >= each[1]) ?? ['minute', 60_000];
  return format.format(Math.round(millis / size), unit);
}
