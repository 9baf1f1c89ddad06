/** SVG to PNG, by the browser's own drawing. */

/** Browsers draw no canvas beyond these px. */
const SIDE = 16_000;
const AREA = 120_000_000;

/** PNG of an SVG of this size in px, `scale` times as many pixels. Rejects where the browser cannot draw it (`RangeError`: too large). */
export async function rasterise(svg: string, width: number, height: number, scale: number): Promise<Blob> {
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
  if (w > SIDE || h > SIDE || w * h > AREA) throw new RangeError(`${w} × ${h}`);
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = w;
    canvas.height = h;
    const pen = canvas.getContext('2d');
    if (pen === null) throw new RangeError(`${w} × ${h}`);
    pen.drawImage(image, 0, 0, w, h);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob === null ? reject(new RangeError(`${w} × ${h}`)) : resolve(blob)), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
