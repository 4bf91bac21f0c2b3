const kinds = [
  ['iVBORw0KGgo', 'image/png'],
  ['/9j/', 'image/jpeg'],
  ['UklGR', 'image/webp'],
  ['R0lGOD', 'image/gif'],
] as const;

/**
 * The address of a picture that a document holds in base64; null for anything else. WhatsApp loads
 * no pictures from elsewhere, and shows none of other kinds.
 */
export function pictureSource(text: string): string | null {
  const base64 = text.replace(/^data:[a-z]+\/[a-z.+-]+;base64,/i, '').replace(/\s+/g, '');
  const kind = kinds.find(([beginning]) => base64.startsWith(beginning));
  if (!kind || !/^[a-z0-9+/]+=*$/i.test(base64)) return null;
  return `data:${kind[1]};base64,${base64}`;
}
