import { nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { GkElement } from '../../base/gk-element.js';
import { announce } from '../../controllers/announce.js';
import { Lazy } from '../../controllers/lazy.js';
import { savePreferences, saveTheme } from '../../controllers/save-preferences.js';
import { toolbarWords, type ToolbarWords } from '../../i18n/toolbar.js';
import { nextSize, stateOf, type ToolbarState } from './choices.js';
import { toolbarStyles } from './styles.js';
import type { Reader } from './reader.js';
import { toolbarView, type AloudView, type ToolbarActions, type ToolbarView } from './view.js';
import { browserVoice, chineseVoice, onVoices, type Voice } from './voice.js';

export type { Voice } from './voice.js';

const loadPanel = (): Promise<typeof import('./panel.js')> => import('./panel.js');

/**
 * 阅读设置: one bar for all elements of the page. It writes what the visitor chooses into one record and tells everybody; the
 * elements follow by themselves, also those that come later and on other pages of the site.
 *
 * @summary 阅读设置：简繁、字号、配色、长者、朗读
 * @status experimental
 * @cssproperty --gk-accent - The site's own accent; every colour derived from it keeps its contrast.
 */
export class GkToolbar extends GkElement {
  static override styles = [...GkElement.styles, ...toolbarStyles];

  /** The site is without colours today, unless the visitor wants them. */
  @property({ type: Boolean }) greyscale = false;

  /** `off`: no keys of its own (Alt + 1, Alt + 2). */
  @property() shortcuts: string | null = null;

  /** The site's own voice; the browser's where absent, and no reading aloud where it has none for Chinese. */
  @property({ attribute: false }) voice: Voice | undefined = undefined;

  private _open = false;
  private _quiet: (() => void) | undefined;
  private _reader: Reader | undefined;
  /** The script in which reading began. */
  private _readIn = '';
  private _unlisten: (() => void) | undefined;
  private _aided = false;
  private readonly _panel = new Lazy(this, loadPanel);
  private readonly _aids = new Lazy(this, () => import('./aids.js'));

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this._key);
    this._quiet = onVoices(() => this.requestUpdate());
  }

  protected override get readable(): boolean {
    return false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this._key);
    this._quiet?.();
    this._reader?.stop();
    this._shut(false);
    this._aid({ guide: false, pointer: false, grey: false });
  }

  private _aid(aids: Pick<ToolbarState, 'guide' | 'pointer' | 'grey'>): void {
    this._aided ||= aids.guide || aids.pointer || aids.grey;
    if (this._aided) void this._aids.ask().then(({ applyAids }) => applyAids(aids, this));
  }

  /** What is pressed again and again stays under the hand: the bar grows with the elder mode, not with the size that it sets. */
  protected override get percent(): number {
    return 100;
  }

  protected get words(): ToolbarWords {
    return this.wordsOf(toolbarWords);
  }

  private get _state(): ToolbarState {
    return stateOf(this.language, this.activeTheme, this.greyscale);
  }

  private readonly _act: ToolbarActions = {
    script: (lang) => savePreferences({ lang }),
    size: (size) => savePreferences({ size: size === 100 ? undefined : size }),
    step: (by) => this._act.size(nextSize(by)),
    colour: (colour) => saveTheme({ colour }),
    contrast: () => saveTheme({ colour: this.activeTheme.colour === 'contrast' ? undefined : 'contrast' }),
    elder: (elder) => saveTheme({ elder }),
    turn: (elder) => void this._turn(elder),
    lines: (lines) => savePreferences({ lines: lines === 1.75 ? undefined : lines }),
    aid: (name, on) => savePreferences({ [name]: on }),
    rate: (rate) => savePreferences({ rate }),
    follow: (follow) => savePreferences({ follow }),
    aloud: () => void this._read((reader) => (reader.state === 'reading' ? reader.pause() : reader.state === 'paused' || reader.state === 'failed' ? reader.resume() : reader.start())),
    start: () => void this._read((reader) => reader.start()),
    stop: () => this._reader?.stop(),
    panel: () => (this._open ? this._shut() : this._show()),
    reset: () => {
      savePreferences();
      announce(this.words.resetDone);
    },
  };

  /** From one bar to the other: the button that leads back takes the place of the one that was pressed. */
  private async _turn(elder: boolean): Promise<void> {
    saveTheme({ elder });
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLElement>(elder ? '.lve' : '.eld,.all')?.focus({ preventScroll: true });
  }

  private get _aloud(): AloudView {
    if (!this.voice && !chineseVoice(this.language)) return { state: 'off', at: 0, total: 0 };
    const { state = 'still', at = 0, total = 0 } = this._reader ?? {};
    return { state, at: Math.min(at + 1, total), total };
  }

  private async _read(run: (reader: Reader) => void): Promise<void> {
    if (!this._reader) {
      const { Reader } = await import('./reader.js');
      this._reader ??= new Reader({ voice: () => this.voice ?? browserVoice, lang: () => this.language, changed: () => this.requestUpdate() });
    }
    this._readIn = this.language;
    run(this._reader);
  }

  protected content(): TemplateResult {
    const { words } = this;
    const view: ToolbarView = { state: this._state, aloud: this._aloud, narrow: this.size.size === 's', open: this._open, panel: nothing };
    const panel = this._open ? this._panel.get()?.panelView(view, this._act, words) : nothing;
    return toolbarView({ ...view, panel }, this._act, words);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // What will be on the screen is not what is being read.
    if (this._reader?.total && this._readIn !== this.language) this._reader.stop();
  }

  protected override updated(): void {
    super.updated();
    this._aid(this._state);
  }

  private _show(): void {
    this._open = true;
    this.requestUpdate();
    const outside = (event: Event): void => {
      if (event.composedPath().indexOf(this) < 0) this._shut(false);
    };
    // The reader has gone on with Tab: nothing may cover what has the focus now.
    const left = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget instanceof Node && relatedTarget !== this && !this.shadowRoot?.contains(relatedTarget)) this._shut(false);
    };
    document.addEventListener('pointerdown', outside, true);
    this.addEventListener('focusout', left);
    this._unlisten = () => {
      document.removeEventListener('pointerdown', outside, true);
      this.removeEventListener('focusout', left);
    };
  }

  /** @param back the focus returns to what opened the panel */
  private _shut(back = true): void {
    this._unlisten?.();
    this._unlisten = undefined;
    if (!this._open) return;
    this._open = false;
    this.requestUpdate();
    if (back) this.shadowRoot?.querySelector<HTMLElement>('.all')?.focus({ preventScroll: true });
  }

  private readonly _key = (event: KeyboardEvent): void => {
    if (event.isComposing || event.defaultPrevented) return;
    if (event.key === 'Escape') {
      if (!this._open && !this._reader?.total) return;
      event.preventDefault();
      if (this._open) this._shut();
      else this._reader?.stop();
      return;
    }
    if (this.shortcuts === 'off' || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const run = event.code === 'Digit1' ? this._act.aloud : event.code === 'Digit2' ? this._act.contrast : undefined;
    if (!run || (run === this._act.aloud && this._aloud.state === 'off')) return;
    event.preventDefault();
    run();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-toolbar': GkToolbar;
  }
}
