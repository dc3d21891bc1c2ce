import type { CSSResult } from 'lit';

/**
 * The sheets that a theme other than blue and elder mode add, loaded when they are first asked for. Goes with `baseTokens` instead
 * of `tokens`; empty for plain blue.
 */
export async function dress(colour: string, elder: boolean): Promise<readonly CSSResult[]> {
  const [themes, mode] = await Promise.all([colour === 'blue' ? undefined : import('./themes.js'), elder ? import('./elder.js') : undefined]);
  return [...(themes ? [themes.themes] : []), ...(mode ? mode.elder : [])];
}
