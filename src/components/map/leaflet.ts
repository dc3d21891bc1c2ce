/**
 * The one door to Leaflet: its module without a global `L`, and only what is used, by name, so that the bundler leaves out the rest.
 * Its own controls, popups and tooltips set HTML strings and are not among it; another version of it, or another map, is a change to
 * this file and `service-map.ts`.
 */
export { divIcon, latLngBounds, layerGroup, map as createMap, marker, polygon, polyline, svg, tileLayer } from 'leaflet/dist/leaflet-src.esm.js';
export type { Map as LeafletMap, Marker } from 'leaflet';
