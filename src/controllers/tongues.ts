/**
 * In an interface of another language the published words stay Chinese; a screen reader must be told where, or it spells them out in the
 * wrong voice. Marked from what is drawn, so that no view has to know: an element whose own words (or whose name) are mostly Chinese
 * letters gets `lang`, and one inside it whose words are not gets the reader's language back.
 */
const HAN = /[\u2e80-\u2fdf\u3007\u3400-\u9fff\uf900-\ufaff]|[\ud840-\ud888][\udc00-\udfff]/g;
const LATIN = /[A-Za-z]/g;
const NAMES = ['aria-label', 'alt'];

const many = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/** What an element says itself: its name where it has one, else the text that stands in it directly. */
function wordsOf(element: Element): string {
  for (const name of NAMES) {
    const value = element.getAttribute(name);
    if (value) return value;
  }
  let words = '';
  for (let node = element.firstChild; node; node = node.nextSibling) if (node.nodeType === Node.TEXT_NODE) words += (node as Text).data;
  return words;
}

/**
 * @param root whose content is marked, now and when it changes
 * @param language BCP 47 tag of the reader's language
 * @param said what the document says that it is written in
 * @returns takes every mark away and stops
 */
export function markTongues(root: ShadowRoot, language: string, said: unknown): () => void {
  const written = typeof said === 'string' && /^zh\b/i.test(said) ? said : 'zh-Hans';
  const marked = new Set<Element>();

  const mark = (element: Element): void => {
    // What says its language itself knows better.
    if (element.hasAttribute('lang') && !marked.has(element)) return;
    const words = wordsOf(element);
    const han = many(words, HAN);
    const latin = many(words, LATIN);
    const around = element.parentElement?.closest('[lang]')?.getAttribute('lang') ?? language;
    const wanted = han && han * 2 >= latin ? written : han || latin ? language : around;
    if (wanted !== around) {
      if (element.getAttribute('lang') !== wanted) element.setAttribute('lang', wanted);
      marked.add(element);
    } else if (marked.delete(element)) element.removeAttribute('lang');
  };
  /** In the order of the page: what stands around comes first. */
  const walk = (start: Element): void => {
    mark(start);
    for (const element of start.querySelectorAll('*')) mark(element);
  };
  const watch = new MutationObserver((changes) => {
    const touched = new Set<Element>();
    for (const { target } of changes) {
      const element = target instanceof Element ? target : target.parentElement;
      if (element && root.contains(element)) touched.add(element);
    }
    for (const element of touched) {
      let inside = false;
      for (let up = element.parentElement; up && !inside; up = up.parentElement) inside = touched.has(up);
      if (!inside) walk(element);
    }
  });
  for (const element of root.querySelectorAll('.root')) walk(element);
  watch.observe(root, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: NAMES });
  return () => {
    watch.disconnect();
    for (const element of marked) element.removeAttribute('lang');
    marked.clear();
  };
}
