import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { openDocument, OpenDocument, type Handle } from '../../controllers/document-store.js';
import { moreFor } from '../../i18n/more.js';
import { CatalogueSet, type SetPart } from '../../models/catalogue-set.js';
import { Columns } from '../../models/columns.js';
import { noticeStyles, noticeView } from '../../parts/notice.js';
import type { GkError } from '../../spec/issues.js';
import type { CatalogueSetDocument } from '../../spec/types.js';
import type { CatalogueContext } from './context.js';

export const styles = [noticeStyles];

/** Parts that are read without being asked for; the rest waits for the reader, so that fifty units do not cost fifty requests. */
const AT_ONCE = 16;
/** Requests under way at a time. */
const LANES = 4;

/** Many units' catalogues as one list: what the element draws is `document`, which grows by a part at a time. */
export class SetReader {
  readonly document = new OpenDocument();
  private readonly _set: CatalogueSet;
  private readonly _handles: Handle[] = [];
  private readonly _waiting: SetPart[];
  private readonly _failed: SetPart[] = [];
  private _under = 0;

  constructor(private readonly host: LitElement, source: OpenDocument) {
    const parts: unknown[] = [];
    for (let row = 0; row < source.columns.count; row++) parts.push(source.columns.record(row));
    this.document.envelope = source.envelope;
    this.document.kind = 'catalogue-set';
    this.document.loaded = source.loaded;
    this.document.columns = new Columns();
    this._set = new CatalogueSet({ ...source.envelope, parts } as unknown as CatalogueSetDocument, this.document.columns);
    this.document.issues.push(...source.issues, ...this._set.issues);
    this._waiting = this._set.parts.slice();
    this._read(this._waiting.splice(0, AT_ONCE));
  }

  /** The element is gone or shows something else. */
  release(): void {
    for (const handle of this._handles) handle.release();
  }

  private _read(parts: SetPart[]): void {
    this.document.complete = false;
    const next = (): void => {
      const part = parts.shift();
      if (!part) {
        if (!--this._under) this._done();
        return;
      }
      void this._part(part).then(next);
    };
    for (let lane = 0; lane < LANES; lane++) {
      this._under++;
      next();
    }
  }

  private _done(): void {
    this.document.complete = true;
    this.host.requestUpdate();
  }

  private _part(part: SetPart): Promise<void> {
    const url = new URL(part.src, this.document.loaded?.url || document.baseURI).href;
    const handle = openDocument({ type: 'url', url }, {});
    this._handles.push(handle);
    return new Promise((resolve) => {
      const look = (): void => {
        const { complete, error } = handle.document;
        if (!complete && !error) return;
        stop();
        if (error) this._fail(part, error);
        else this._take(part, handle.document);
        resolve();
      };
      const stop = handle.document.subscribe(look);
      look();
    });
  }

  private _take(part: SetPart, read: OpenDocument): void {
    const items: unknown[] = [];
    for (let row = 0; row < read.columns.count; row++) items.push(read.columns.record(row));
    const known = this._set.issues.length;
    this._set.add(part, { ...read.envelope, items });
    this.document.issues.push(...this._set.issues.slice(known), ...read.issues);
    this.document.findings.push(...read.findings);
    this.host.requestUpdate();
  }

  private _fail(part: SetPart, error: GkError): void {
    this._failed.push(part);
    this.document.error = error;
    this.document.issues.push({ code: error.code, severity: 'error', pointer: `/parts`, message: `“${part.title}”（${part.src}）没有读到。` });
  }

  /** How far the set has been read, and the way on. */
  note(c: CatalogueContext): TemplateResult | typeof nothing {
    const more = moreFor(c.language);
    const all = this._set.parts.length;
    const rest = this._waiting.length;
    const failed = this._failed.length;
    if (!rest && !failed) return nothing;
    const again = (): void => {
      const parts = rest ? this._waiting.splice(0) : this._failed.splice(0);
      this._read(parts);
      this.host.requestUpdate();
    };
    return html`${noticeView({
      text: more.setRead(all - rest - failed, all, failed),
      ...(this.document.complete && { action: { label: rest ? more.setRest(rest) : more.retry, run: again } }),
    })}`;
  }
}
