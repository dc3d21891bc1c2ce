/** The quiet frame of a map without a base: lines of longitude and latitude, and a scale bar in round kilometres. */

const STEPS = [10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001];

/** Degrees between two lines, so that about `room` px lie between them. */
export function graticuleStep(degreesPerPixel: number, room = 130): number {
  const wanted = degreesPerPixel * room;
  for (const step of STEPS) if (step <= wanted * 1.05) return step;
  return STEPS[STEPS.length - 1]!;
}

/** Multiples of `step` between two bounds; figures that add up without dust. */
export function linesBetween(from: number, to: number, step: number): number[] {
  const lines: number[] = [];
  for (let i = Math.ceil(from / step - 1e-9); i * step <= to + 1e-9; i++) lines.push(Number((i * step).toFixed(6)));
  return lines;
}

/** 36.8°N, 106.25°E: as many digits as the step has. */
export function degreeLabel(value: number, step: number, axis: 'lng' | 'lat'): string {
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return `${Math.abs(value).toFixed(digits)}\u00b0${axis === 'lat' ? (value < 0 ? 'S' : 'N') : value < 0 ? 'W' : 'E'}`;
}

/** The longest round distance (1, 2 or 5 × 10ⁿ m) that fits `room` px. */
export function scaleBar(metresPerPixel: number, room: number): { readonly metres: number; readonly px: number } {
  const most = metresPerPixel * room;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1) * power;
  return { metres, px: Math.round(metres / metresPerPixel) };
}
