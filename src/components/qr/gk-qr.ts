import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ListElement } from '../../base/list-element.js';
import type { ListContext } from '../../base/list/context.js';
import { copyText } from '../../controllers/clipboard.js';
import { CodeController } from '../../controllers/code.js';
import { Lazy } from '../../controllers/lazy.js';
import { qrWords, type QrWords } from '../../i18n/qr.js';
import { codeDrawing } from '../../models/qr.js';
import { qrItemAt, qrSetList } from '../../models/qr-set.js';
import type { ViewOption } from '../../parts/types.js';
import type { Kind } from '../../spec/kinds.js';
import { safeUrl } from '../../spec/url.js';
import { qrStyles } from './styles.js';
import { oneCode } from './view.js';

/**
 * 二维码: of `value`, of the page's own address, or a `qr-set` as a wall of codes by group.
 *
 * @summary 二维码
 * @status experimental
 * @slot - Fallback for readers without JavaScript: a list of links.
 * @event gk-load - The document is in: `{kind, count, updated, stale}`.
 * @event gk-error - It could not be read: `{code, message, retryable}`.
 * @event gk-issues - What is wrong with the data: `{issues}`.
 * @event gk-privacy - Personal data was masked: `{findings}`, kinds and pointers only.
 * @event gk-filter-change - Conditions changed: `{filters, count}`.
 * @event gk-navigate - A link is about to be opened (cancelable): `{href}`.
 * @cssproperty --gk-accent - The site's own accent; codes stay ink on white.
 */
export class GkQr extends ListElement<QrWords> {
  static override styles = [...ListElement.styles, ...qrStyles];

  /** Address the code leads to; without it and without a document, the page's own. */
  @property() value: string | null = null;

  /** Words below the code. */
  @property() caption: string | null = null;

  /** Text for those who do not see the code. */
  @property() alt: string | null = null;

  /** How much of the code may be lost: `L` 7 %, `M` 15 % (default), `Q` 25 %, `H` 30 %. */
  @property() level: string | null = null;

  /** Colour of the modules, `#rrggbb`; colours that cannot be scanned give way to ink on white. */
  @property() dark: string | null = null;

  /** Colour of the ground, `#rrggbb`. */
  @property() light: string | null = null;

  /** Address of a picture for the middle; the code then has level `H`, or `Q` where that is asked for. */
  @property() emblem: string | null = null;

  protected readonly list = qrSetList;
  private readonly _matrices = new CodeController(this);
  private readonly _wall = new Lazy(this, () => import('./wall.js'));
  private readonly _files = new Lazy(this, () => import('./take.js'));
  private _taken: string | undefined;

  protected documentKinds(): readonly Kind[] {
    return ['qr-set'];
  }

  protected get words(): QrWords {
    return this.wordsOf(qrWords);
  }

  protected override views(): readonly ViewOption[] {
    return [{ value: 'wall', label: this.words.noun, icon: 'qr' }];
  }

  protected drawList(c: ListContext<QrWords>): unknown {
    return this._wall.get()?.wall(c);
  }

  protected drawItem(): unknown {
    return undefined;
  }

  /** A wall is printed as posters, one for each code that is shown. */
  protected override print(c: ListContext<QrWords>): void {
    void this._files.ask().then((module) => {
      const items: unknown[] = [];
      for (const row of c.selected.rows) items.push(qrItemAt(c.document.columns, row));
      return module.printPosters(c.document.envelope, items, c.language);
    });
  }

  protected override content(): TemplateResult {
    return this.value === null && this.resource.state.kind !== 'idle' ? super.content() : this._one();
  }

  private _one(): TemplateResult {
    const { words: m, caption } = this;
    const title = caption ?? document.title;
    const picture = this.emblem === null ? undefined : safeUrl(this.emblem, document.baseURI);
    const drawing = codeDrawing({ level: this.level, dark: this.dark, light: this.light, emblem: picture !== undefined });
    return oneCode({
      drawing, picture,
      value: this.value ?? location.href, base: document.baseURI, caption: this.shownText(caption ?? ''), alt: this.shownText(this.alt ?? ''), copied: this._taken !== undefined, words: m, codes: this._matrices,
      copy: (text) => void copyText(text).then((done) => done && this.flip(() => (this._taken = text))),
      save: (text, type) => void this._files.ask().then((module) => module.saveCode(text, title, type, drawing)),
      print: (text) => void this._files.ask().then((module) => module.printPosters({ title }, [{ id: 'code', title, url: text }], this.language)),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gk-qr': GkQr;
  }
}
