import { spokenLanguage } from '../words/language.ts';

/** `1,204` */
export function figure(count: number): string {
  return new Intl.NumberFormat(spokenLanguage()).format(count);
}

/** `68 %`, of a share from 0 to 1. */
export function percent(share: number): string {
  return new Intl.NumberFormat(spokenLanguage(), { style: 'percent' }).format(share);
}
