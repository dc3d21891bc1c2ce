import { LitElement, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { languageOf, onLanguage } from '../controllers/language.js';
import { onPreferences, pageSetting, readPreferences, systemTheme, themeOf, type Theme } from '../controllers/preferences.js';
import { present } from '../controllers/presence.js';
import { SizeController } from '../controllers/size.js';
import type { ElementWords } from '../i18n/element-words.js';
import { loadMessages, messagesFor, type Messages } from '../i18n/messages.js';
import { host } from '../styles/host.js';
import { dress } from '../styles/dress.js';
import { baseTokens } from '../styles/tokens.js';
import { adopt } from '../controllers/adopt.js';
import { property } from 'lit/decorators.js';

const ACCENT_TOKENS = ['--_accent', '--_accent-strong', '--_on-accent', '--_tint', '--_tint2'] as const;

/**
 * What every element of ours is: a host that the page may place, size and hide, and one `.root` inside that no outer sheet reaches.
 * Language from the nearest `lang`, theme from visitor › attribute › page, size from its own width.
 */
export abstract class GkElement extends LitElement {
  static override styles = [baseTokens, host];

  /** One colour (`blue` `red` `dark` `contrast`) and any mode (`elder`), space-separated. */
  @property() theme: string | null = null;

  /** Level of the element's own heading, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  protected readonly size = new SizeController(this, () => this.percent);
  private _leave: (() => void)[] = [];
  private _accent = '';
  private _asked = '';
  /** Themes whose sheets are here. */
  private readonly _dressed = new Set(['blue false']);
  private _shown = false;
  private _sized = 100;

  override connectedCallback(): void {
    super.connectedCallback();
    this._asked = '';
    const again = (): void => this.requestUpdate();
    this._leave = [onLanguage(again), onPreferences(again)];
    if (this.readable) present.add(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    present.delete(this);
    for (const leave of this._leave) leave();
    this._leave = [];
  }

  /** Has content that may be read aloud. */
  protected get readable(): boolean {
    return true;
  }

  protected get messages(): Messages {
    return messagesFor(this.language);
  }

  /** Whatever is drawn, a sentence of a state too, has words in the reader's language. */
  private _askForWords(): void {
    void loadMessages(this.language).then((arrived) => {
      if (arrived) this.requestUpdate();
    });
  }

  /** An element's own words in the reader's language; asks for them where they have not come yet. */
  protected wordsOf<Words>(source: ElementWords<Words>): Words {
    const { language } = this;
    void source.load(language).then((arrived) => {
      if (arrived) this.requestUpdate();
    });
    return source.for(language);
  }

  /** BCP 47 tag of the language that the reader sees. */
  get language(): string {
    return readPreferences().lang ?? languageOf(this);
  }

  protected get activeTheme(): Theme {
    const page = pageSetting('theme');
    return themeOf(readPreferences().theme, this.theme, page, systemTheme(this.theme, page));
  }

  /** By how much everything is grown: what the visitor has chosen. */
  protected get percent(): number {
    return readPreferences().size ?? 100;
  }

  protected get root(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.root');
  }

  protected abstract content(): TemplateResult;

  protected override render(): TemplateResult {
    this._askForWords();
    const { colour, elder } = this.activeTheme;
    const { lines } = readPreferences();
    // What a toolbar may set is dressed by a sheet of its own.
    if (lines) this._dress('reading', () => import('../styles/reading.js').then(({ reading }) => [reading]));
    return html`<div class="root" data-lines=${lines ?? nothing} lang=${this.language} data-theme=${colour} ?data-elder=${elder} data-size=${this.size.size}>${this._isDressed(colour, elder) || this._shown ? this.content() : nothing}</div>`;
  }

  /** Blue is built in; another theme's sheets come first, so that nothing is drawn in blue and then turns. */
  private _isDressed(colour: string, elder: boolean): boolean {
    return this._dress(`${colour} ${elder}`, () => dress(colour, elder)) ? (this._shown = true) : false;
  }

  /** Whether these sheets are here; asks for them where they are not, and draws again. */
  private _dress(name: string, load: () => Promise<readonly CSSResult[]>): boolean {
    if (this._dressed.has(name)) return true;
    const done = (): void => {
      this._dressed.add(name);
      this.requestUpdate();
    };
    // Without its sheets (offline) the content is still worth more than the colour.
    void load().then((sheets) => {
      if (this.shadowRoot) adopt(this.shadowRoot, ...sheets);
      done();
    }, done);
    return false;
  }

  protected override updated(): void {
    this._takeAccent();
    this._takeSize();
  }

  /** The whole element grows, letters, boxes and targets alike, and is laid out for the room that is left (`SizeController`). */
  private _takeSize(): void {
    const size = this.percent;
    if (size === this._sized) return;
    this._sized = size;
    this.root?.style.setProperty('zoom', size === 100 ? '' : `${size}%`);
  }

  /** A site's own accent: every colour derived from it keeps its contrast, so it is worked out, not mixed. */
  private _takeAccent(): void {
    const { colour } = this.activeTheme;
    // Asking for a computed style is not free: once for each theme and each place in the page.
    if (this._asked === colour) return;
    this._asked = colour;
    const accent = colour === 'contrast' ? '' : getComputedStyle(this).getPropertyValue('--gk-accent').trim();
    const key = `${accent} ${colour}`;
    if (key === this._accent || (!accent && !this._accent)) return;
    this._accent = key;
    void import('../styles/accent.js').then(({ accentTokens }) => {
      const { root } = this;
      if (!root || key !== this._accent) return;
      const tokens = accentTokens(accent, colour);
      for (const name of ACCENT_TOKENS) {
        if (tokens) root.style.setProperty(name, tokens[name]);
        else root.style.removeProperty(name);
      }
    });
  }
}
