/**
 * An SVG that carries its fonts, drawn as PNG. By `data:` URL: a picture from a `blob:` URL can taint the canvas.
 * Wide pictures of many moments get high: see shared/picture/drawingScale.ts for what a canvas bears.
 */
export async function pngOf(
  svg: string,
  widthPx: number,
  { heightPx }: { readonly heightPx: number },
): Promise<Uint8Array> {
  const image = new Image(widthPx, heightPx);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  const context = canvas.getContext('2d');
  if (!context) throw new Error(`A picture of ${widthPx} × ${heightPx} px is too large to draw here.`);
  context.drawImage(image, 0, 0, widthPx, heightPx);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  // Gives the pixels back at once: some hundred MB for the largest pictures.
  canvas.width = 0;
  if (!blob) throw new Error(`A picture of ${widthPx} × ${heightPx} px is too large to draw here.`);
  return new Uint8Array(await blob.arrayBuffer());
}
