/** Icons of the lazily loaded parts; each of those adds them when it loads. */
export const moreIcons: Readonly<Record<string, string>> = {
  right: 'M7.5 5l5 5-5 5',
  link: 'M8.5 11.5a3.2 3.2 0 0 0 4.5 0l3-3A3.2 3.2 0 0 0 11.5 4L10 5.5M11.5 8.5a3.2 3.2 0 0 0-4.5 0l-3 3A3.2 3.2 0 0 0 8.5 16l1.5-1.5',
  phone: 'M6 3.5L7.8 7 6 8.8a11 11 0 0 0 5.2 5.2L13 12.2l3.5 1.8v2.2a1.3 1.3 0 0 1-1.4 1.3A12.6 12.6 0 0 1 2.5 4.9a1.3 1.3 0 0 1 1.3-1.4z',
  left: 'M12.5 5l-5 5 5 5',
  check: 'M4 10.5l4.2 4.2L16.5 5.5',
  doc: 'M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5',
  reset: 'M4 4v4.5h4.5M4.4 8.5A6.3 6.3 0 1 1 4 12',
  history: 'M3.5 4v4h4M3.9 8A6.5 6.5 0 1 1 3.5 10.5M10 6.5V10l2.5 1.8',
  info: 'M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0zM10 9v4.5M10 6.5h0',
  warn: 'M10 3.5l7.5 13h-15zM10 8.5v4M10 14.5h0',
  lock: 'M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9M10 12v1.8',
  error: 'M7 2.8h6L17.2 7v6L13 17.2H7L2.8 13V7zM10 6.5v4.5M10 13.6h0',
};
