/** Two pictures held against each other in a browser page: no image library, the same decoder that made them. */
const COMPARE = `async (a, b) => {
  const load = async data => {
    const image = new Image();
    image.src = 'data:image/webp;base64,' + data;
    await image.decode();
    return image;
  };
  const [before, now] = [await load(a), await load(b)];
  const width = Math.max(before.width, now.width), height = Math.max(before.height, now.height);
  const pixels = image => {
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    context.fillStyle = '#f0f';
    context.fillRect(0, 0, width, height);
    context.drawImage(image, 0, 0);
    return [canvas, context, context.getImageData(0, 0, width, height)];
  };
  const [, , one] = pixels(before);
  const [canvas, context, two] = pixels(now);
  let changed = 0;
  for (let i = 0; i < one.data.length; i += 4) {
    const far = Math.abs(one.data[i] - two.data[i]) > 24 || Math.abs(one.data[i + 1] - two.data[i + 1]) > 24 || Math.abs(one.data[i + 2] - two.data[i + 2]) > 24;
    if (far) changed++;
    const pale = far ? 0 : 0.75;
    for (let c = 0; c < 3; c++) two.data[i + c] = far ? (c === 0 ? 208 : 0) : two.data[i + c] + (255 - two.data[i + c]) * pale;
  }
  context.putImageData(two, 0, 0);
  return { share: changed / (width * height), sized: before.width !== now.width || before.height !== now.height, picture: canvas.toDataURL('image/webp', 0.7).split(',')[1] };
}`;

/**
 * @param {import('../../test/engines/page.mjs').Page} page any page
 * @returns {Promise<{share: number, sized: boolean, picture: Buffer}>} share of pixels that differ visibly, and where
 */
export async function compare(page, before, now) {
  const result = await page.evaluate(`(${COMPARE})(${JSON.stringify(before.toString('base64'))}, ${JSON.stringify(now.toString('base64'))})`);
  return { ...result, picture: Buffer.from(result.picture, 'base64') };
}
