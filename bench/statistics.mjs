/** The middle of the numbers. */
export function median(numbers) {
  return quantile(numbers, 0.5);
}

/** Half of the numbers lie between these two. */
export function quartiles(numbers) {
  return [quantile(numbers, 0.25), quantile(numbers, 0.75)];
}

function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low + (high - low) * (place - Math.floor(place));
}
