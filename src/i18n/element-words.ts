import { scriptOf, type Script } from './messages.js';

type Other = Exclude<Script, 'zh-Hans'>;

/** Words of one element in our three languages: zh-Hans comes with the element, the others when a page asks for them. */
export class ElementWords<Words> {
  private readonly _loaded: { [script in Other]?: Words } = {};

  constructor(private readonly zhHans: Words, private readonly others: Readonly<Record<Other, () => Promise<{ readonly words: Words }>>>) {}

  /** The set to draw with now: zh-Hans until `load` has brought another. Look words up at render, never at load. */
  for(lang: string): Words {
    const script = scriptOf(lang);
    return (script !== 'zh-Hans' && this._loaded[script]) || this.zhHans;
  }

  /** Resolves to true when a language arrived that was not there before: draw again. A failed load leaves zh-Hans standing. */
  async load(lang: string): Promise<boolean> {
    const script = scriptOf(lang);
    if (script === 'zh-Hans' || this._loaded[script]) return false;
    try {
      this._loaded[script] = (await this.others[script]()).words;
      return true;
    } catch {
      return false;
    }
  }
}
