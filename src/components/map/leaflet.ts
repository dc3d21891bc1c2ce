/**
 * The one door to Leaflet: its module without a global `L`, and only what is used. Its own controls, popups and tooltips set HTML
 * strings and are not among it; another version of it, or another map, is a change to this file and `service-map.ts`.
 */
// @ts-expect-error the module with names has no types of its own; they are those of the package
import * as source from 'leaflet/dist/leaflet-src.esm.js';
import type * as L from 'leaflet';

const leaflet = source as unknown as typeof L;
export const { map: createMap, marker, divIcon, layerGroup, polyline, polygon, tileLayer, svg, latLngBounds } = leaflet;
export type { Map as LeafletMap, Marker, LayerGroup, TileLayer, LatLngBounds } from 'leaflet';
