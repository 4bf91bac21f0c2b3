/** `1 Stunde`, `3 Stunden`: a length of time, by the English of its unit. */
export function durationInGerman(amount: number, unit: string): string {
  const names = units[unit.replace(/s$/, '')];
  return names ? `${amount} ${amount === 1 ? names.one : names.many}` : `${amount} ${unit}`;
}

const units: Readonly<Record<string, { one: string; many: string }>> = {
  second: { one: 'Sekunde', many: 'Sekunden' },
  minute: { one: 'Minute', many: 'Minuten' },
  hour: { one: 'Stunde', many: 'Stunden' },
  day: { one: 'Tag', many: 'Tage' },
  week: { one: 'Woche', many: 'Wochen' },
};
