import type { ListContext } from '../../base/list/context.js';
import type { MapWords } from '../../i18n/map.js';
import type { ChinaTime } from '../../models/opening.js';
import type { Categories, Positions } from '../../models/places.js';
import type { ServedAreas } from '../../models/serves.js';
import type { LngLat } from '../../spec/position.js';
import type { BaseMap, Crs } from '../../spec/types.js';
import type { WayTo } from '../../models/navigate.js';

/** What became of "near me"; the position stays in memory, in WGS84, until the element is reset. */
export type Near =
  | { readonly state: 'off' | 'asking' | 'denied' | 'nowhere' | 'insecure' }
  | { readonly state: 'on'; readonly point: LngLat; /** Metres. */ readonly accuracy: number };

export type SortBy = 'document' | 'name' | 'distance';

/** What the service map is drawn from: a list, and what its positions and hours mean now. */
export interface MapContext extends ListContext<MapWords> {
  readonly crs: Crs;
  readonly approval: string | undefined;
  readonly base: BaseMap | undefined;
  readonly token: string | null;
  readonly categories: Categories;
  readonly positions: Positions;
  readonly areas: ServedAreas;
  readonly now: ChinaTime;
  readonly near: Near;
  readonly sortedBy: SortBy;
  /** The place whose ways to the map applications stand open. */
  readonly ways: { readonly id: string; readonly to: readonly WayTo[] } | undefined;
  /** 1-based place in the list, on the map and on paper; 0 where a place is not among those shown. */
  number(row: number): number;
  readonly own: {
    /** Opens or closes a place. */
    toggle(id: string, event: Event): void;
    sort(by: SortBy): void;
    ways(row: number): void;
    show(view: string): void;
  };
}
