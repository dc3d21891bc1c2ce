// Written by scripts/components.mjs from the folders in src/components: the classes, defining nothing.
export * from './components/catalogue/gk-catalogue.js';
export * from './components/catalogue/events.js';
export * from './components/feedback/gk-feedback.js';
export * from './components/feedback/events.js';
export * from './components/gazette/gk-gazette.js';
export * from './components/gazette/events.js';
export * from './components/negative-list/gk-negative-list.js';
export * from './components/negative-list/events.js';
export * from './components/qr/gk-qr.js';
export * from './components/qr/events.js';
export * from './components/source/gk-source.js';
export * from './components/source/events.js';
