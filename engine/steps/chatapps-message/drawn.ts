/** Something that WhatsApp would refuse in a message as it is drawn: where, and what to do. */
export interface Found {
  readonly path: string;
  readonly message: string;
  /** Worth a look; left out, it must be fixed. */
  readonly severity?: 'warning';
  /** The text there is longer than so many characters. */
  readonly charsMax?: number;
}

/** What a template fills has no length and no shape yet: it is made to fit when it is sent. */
export function isFilledLater(text: string): boolean {
  return text.includes('{{');
}

export function tooLong(path: string, text: string | undefined, charsMax: number): Found[] {
  if (text === undefined || isFilledLater(text) || text.length <= charsMax) return [];
  const message = `This has ${text.length} characters; ${charsMax} are shown. Make it shorter.`;
  return [{ path, message, charsMax }];
}

export function noAddress(path: string, url: string): Found[] {
  if (isFilledLater(url) || /^(https?:\/\/|www\.)\S+$/i.test(url.trim())) return [];
  return [{ path, message: 'This is not an address. Start it with https://.' }];
}

interface DrawnPlace {
  readonly latitude: string;
  readonly longitude: string;
}

export function noPlace(path: string, { latitude, longitude }: DrawnPlace): Found[] {
  return [
    ...noDegrees(`${path}.latitude`, latitude, 90),
    ...noDegrees(`${path}.longitude`, longitude, 180),
  ];
}

function noDegrees(path: string, text: string, max: number): Found[] {
  if (isFilledLater(text) || (text.trim() !== '' && Math.abs(Number(text)) <= max)) return [];
  return [{ path, message: `This is a number of degrees from -${max} to ${max}.` }];
}
