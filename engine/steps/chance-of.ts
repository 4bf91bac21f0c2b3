/**
 * A number from 0 up to 1 that looks like chance and always follows from the seed: the engine has no
 * randomness, and an event that is handled again must do the same. FNV-1a, mixed as MurmurHash3
 * does at its end.
 */
export function chanceOf(seed: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < seed.length; index += 1) {
    hash = Math.imul(hash ^ seed.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
