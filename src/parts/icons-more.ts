/** Icons of the lazily loaded parts; each of those adds them when it loads. */
export const moreIcons: Readonly<Record<string, string>> = {
  left: 'M12.5 5l-5 5 5 5',
  reset: 'M4 4v4.5h4.5M4.4 8.5A6.3 6.3 0 1 1 4 12',
  history: 'M3.5 4v4h4M3.9 8A6.5 6.5 0 1 1 3.5 10.5M10 6.5V10l2.5 1.8',
  info: 'M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0zM10 9v4.5M10 6.5h0',
  warn: 'M10 3.5l7.5 13h-15zM10 8.5v4M10 14.5h0',
  error: 'M7 2.8h6L17.2 7v6L13 17.2H7L2.8 13V7zM10 6.5v4.5M10 13.6h0',
};
