/** Pins on paper must not cover each other: nobody can zoom a sheet. */
export interface Spot { readonly x: number; readonly y: number }

const PASSES = 120;

/** Moves spots until any two are `least` apart, as little as it takes; they stay inside the frame. Same spots, same answer. */
export function apart(spots: readonly Spot[], least: number, frame: { readonly width: number; readonly height: number; readonly edge: number }): Spot[] {
  const at = spots.map(({ x, y }) => ({ x, y }));
  for (let pass = 0; pass < PASSES; pass++) {
    let moved = false;
    for (let i = 0; i < at.length; i++) {
      for (let j = i + 1; j < at.length; j++) {
        const [a, b] = [at[i]!, at[j]!];
        let [dx, dy] = [b.x - a.x, b.y - a.y];
        let distance = Math.hypot(dx, dy);
        if (distance >= least - 0.01) continue;
        // On one spot: each pair parts in a direction of its own.
        if (distance < 0.01) [dx, dy, distance] = [Math.cos(i * 2.4 + j), Math.sin(i * 2.4 + j), 1];
        const push = (least - Math.min(distance, least) + 0.1) / 2 / distance;
        a.x -= dx * push;
        a.y -= dy * push;
        b.x += dx * push;
        b.y += dy * push;
        moved = true;
      }
    }
    for (const one of at) {
      one.x = Math.min(frame.width - frame.edge, Math.max(frame.edge, one.x));
      one.y = Math.min(frame.height - frame.edge, Math.max(frame.edge, one.y));
    }
    if (!moved) break;
  }
  return at;
}
