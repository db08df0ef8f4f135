/** Longer side of a small picture of a picture. Pixels. */
const SIDE = 160;
/** Bigger files would take more memory than old counters have. Bytes. */
const MOST_BYTES = 30 * 1024 * 1024;

/**
 * A small picture of an image file as a `data:` address, which `img-src data:` allows where `blob:` is not; `undefined` for what is no
 * image, or none the engine can read.
 */
export async function thumbnail(file: Blob): Promise<string | undefined> {
  if (!/^image\//.test(file.type) || file.size > MOST_BYTES) return undefined;
  try {
    const image = await bitmapOf(file);
    const scale = Math.min(1, SIDE / Math.max(image.width, image.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(image.width * scale));
    canvas.height = Math.max(1, Math.round(image.height * scale));
    const context = canvas.getContext('2d');
    if (!context) return undefined;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/jpeg', 0.8);
  } catch {
    return undefined;
  }
}

/** By the engine's own decoder; by way of a `data:` address where it has none for files (Safari before 15) or not for that kind (SVG). */
async function bitmapOf(file: Blob): Promise<ImageBitmap | HTMLImageElement> {
  try {
    return await createImageBitmap(file);
  } catch {
    return imageOf(await dataAddress(file));
  }
}

function dataAddress(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error('unreadable'));
    reader.readAsDataURL(file);
  });
}

function imageOf(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('no image'));
    image.src = address;
  });
}
