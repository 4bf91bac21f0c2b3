import { keyNames } from './key-names.ts';

/** `Mod+Shift+Z`, key by key, as they are named on this computer’s keyboard. */
export function namedKeys(keys: string, isMac = isOnMac()): string[] {
  const onMac: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' };
  const names: Readonly<Record<string, string>> = { ...keyNames, ...(isMac && onMac) };
  return keys.split(/\+(?!$)/).map((key) => names[key] ?? key);
}

/** Of keys that are pressed together, in one word: `Ctrl+K`, or `⌘+K` on a Mac. */
export function shortcut(keys: string): string {
  return namedKeys(keys).join('+');
}

function isOnMac(): boolean {
  return /mac|iphone|ipad/i.test(globalThis.navigator?.userAgent ?? '');
}
