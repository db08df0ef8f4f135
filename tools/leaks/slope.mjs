// Straight lines through measured points.

/** How much y grows with each x, by least squares. */
export function slope(points) {
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(points.map(([each]) => each));
  const y = mean(points.map(([, each]) => each));
  const across = points.reduce((sum, [each]) => sum + (each - x) ** 2, 0);
  return points.reduce((sum, [left, up]) => sum + (left - x) * (up - y), 0) / across;
}
