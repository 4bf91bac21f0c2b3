const widthMax = 1_000;
/** WhatsApp takes 300 KB; in base64 that is a third more. */
const base64CharsMax = 400_000;

/** A picture in base64, as WhatsApp takes it; null for what the browser cannot read. */
export async function shrinkPicture(file: Blob): Promise<string | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  for (const [width, quality] of [
    [widthMax, 0.85],
    [800, 0.75],
    [600, 0.6],
  ] as const) {
    const base64 = draw(picture, Math.min(width, picture.width), quality);
    if (base64 !== null && base64.length <= base64CharsMax) return base64;
  }
  return draw(picture, 400, 0.5);
}

function draw(picture: ImageBitmap, width: number, quality: number): string | null {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = Math.max(1, Math.round((picture.height * width) / picture.width));
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/jpeg', quality).replace(/^data:image\/jpeg;base64,/, '');
}
