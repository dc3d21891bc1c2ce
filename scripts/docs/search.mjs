/** What the site's search looks through: one record a heading. A script, since a page opened from a disk may not fetch. */

/** Text of one section that is searched; a long table is found by its beginning. */
const MOST = 1200;

export function searchIndex(pages) {
  const records = pages.flatMap(page => page.sections.filter(({ heading, text, id }) => heading || text || !id).map(({ id, heading, text }) => [page.lang === 'en' ? 1 : 0, page.path + (id ? `#${id}` : ''), page.title, heading, text.slice(0, MOST)]));
  return `self.gkDocs=${JSON.stringify(records).replace(/[\u2028\u2029]/g, ' ').replace(/[^\0-\x7f]/g, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)};\n`;
}
