/**
 * Which pictures are taken. Every story is in the contact sheet at two widths. The first story of each family (of the title before
 * the stroke) and of each whole page is taken in every theme, the first story of every other title and the other whole pages in three
 * looks; those pictures are the committed baseline.
 */
export const LOOKS = {
  blue: [], red: ['theme:red'], dark: ['theme:dark'], contrast: ['theme:contrast'], elder: ['mode:elder'], hant: ['lang:zh-Hant'],
};

const EVERY = [['blue', 1280], ['blue', 360]];
const FEW = [...EVERY, ['dark', 1280]];
const ALL = [['blue', 1280], ['blue', 768], ['blue', 360], ['red', 768], ['dark', 1280], ['contrast', 1280], ['elder', 768], ['elder', 360], ['hant', 768]];

/**
 * @param {{id: string, title: string, tags?: string[]}[]} stories in the order of the index
 * @returns {{story: object, look: string, width: number, name: string, kept: boolean}[]} `kept`: belongs to the baseline
 */
export function plan(stories) {
  const titles = new Set();
  const families = new Set();
  // A picture of a moving state is another one each time.
  return stories.filter(({ id, tags }) => !/--loading/.test(id) && !tags?.includes('loading') && !tags?.includes('no-shot')).flatMap(story => {
    const family = story.title.split('/')[0];
    const whole = story.tags?.includes('whole');
    const looks = (whole && !titles.has(story.title)) || !families.has(family) ? ALL : titles.has(story.title) && !whole ? EVERY : FEW;
    families.add(family);
    titles.add(story.title);
    return looks.map(([look, width]) => ({ story, look, width, name: `${story.id}--${look}-${width}`, kept: looks !== EVERY }));
  });
}
