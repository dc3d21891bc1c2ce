import type { QrWords } from './qr.js';

export const words: QrWords = {
  noun: 'codes',
  searchLabel: 'Search codes',
  placeholder: 'Search subjects and addresses',
  caption: (title: string) => `${title}: codes`,
  facets: { group: 'Group' },
  copy: 'Copy address',
  copied: 'Copied',
  svg: 'Download SVG',
  png: 'Download PNG',
  print: 'Print poster',
  expired: 'Expired, no longer in use',
  daysLeft: (days: number) => `${days} days left`,
  alt: (title: string) => `${title}: QR code`,
  refused: {
    empty: 'There is no address to make a code of.', control: 'The address contains invisible control characters. Please type it again.', scheme: 'No code can be made of this address: only complete http, https, mailto and tel addresses.',
  },
  faults: { contrast: 'These colours are too close to be scanned; ink on white is used instead.', inverted: 'Light modules on a dark ground are not read by many phones; ink on white is used instead.' },
  tooLong: (length: number) => `The address has ${length} characters, too many to be scanned. Leave out what is not needed after the question mark, or use a shorter page.`,
};
