import type { LitElement } from 'lit';
import { openDocument, type Handle, type OpenDocument } from '../../controllers/document-store.js';
import { documentAt } from '../../models/gazette.js';
import type { GazetteIssue, OfficialDocument } from '../../spec/types.js';
import type { Fetched } from './context.js';

type Find = (id: string) => OfficialDocument | undefined;

/** What of a gazette lies at addresses of its own: issues and texts, read when they are opened and kept while the element lives. */
export class PartReader {
  private readonly _handles = new Map<string, Handle>();

  /** @param shown a document in the reader's script */
  constructor(private readonly host: LitElement, private readonly shown: (document: OpenDocument) => OpenDocument) {}

  release(): void {
    this._handles.forEach((handle) => handle.release());
    this._handles.clear();
  }

  /** An issue with its contents; its documents are those of the gazette, else those that came with it. */
  issue(issue: GazetteIssue, find: Find): Fetched<{ readonly issue: GazetteIssue; readonly find: Find }> {
    if (!issue.src || issue.sections?.length) return { state: 'here', value: { issue, find } };
    const handle = this._open(issue.src);
    const { complete, error, envelope, columns } = this.shown(handle.document);
    if (error) return { state: 'failed' };
    if (!complete) return { state: 'reading' };
    const issues = (envelope as { issues?: readonly GazetteIssue[] }).issues ?? [];
    const own = issues.find(({ id }) => id === issue.id) ?? issues[0];
    return { state: 'here', value: { issue: { ...issue, ...own, id: issue.id }, find: (id) => find(id) ?? inColumns(columns, id) } };
  }

  /** A document with its text. */
  document(document: OfficialDocument): Fetched<OfficialDocument> {
    if (!document.src || document.body?.length) return { state: 'here', value: document };
    const handle = this._open(document.src);
    const { complete, error, columns } = this.shown(handle.document);
    if (error) return { state: 'failed' };
    if (!complete) return { state: 'reading' };
    const own = inColumns(columns, document.id) ?? (columns.count ? documentAt(columns, 0) : undefined);
    return own ? { state: 'here', value: { ...own, ...document, ...(own.body && { body: own.body }) } } : { state: 'failed' };
  }

  /** An issue with all its texts, for printing. */
  async whole(issue: GazetteIssue, find: Find): Promise<{ readonly issue: GazetteIssue; readonly find: Find }> {
    const read = await this._settled(() => this.issue(issue, find));
    if (!read) return { issue, find };
    const texts = new Map<string, OfficialDocument>();
    for (const section of read.issue.sections ?? []) {
      for (const { id } of section.documents) {
        const document = read.find(id);
        if (document) texts.set(id, (await this._settled(() => this.document(document))) ?? document);
      }
    }
    return { issue: read.issue, find: (id) => texts.get(id) };
  }

  private async _settled<T>(ask: () => Fetched<T>): Promise<T | undefined> {
    for (;;) {
      const fetched = ask();
      if (fetched.state === 'here') return fetched.value;
      if (fetched.state === 'failed') return undefined;
      await Promise.race([...this._handles.values()].filter(({ document }) => !document.complete && !document.error).map(({ document }) => new Promise<void>((resolve) => {
        const stop = document.subscribe(() => {
          stop();
          resolve();
        });
      })));
    }
  }

  private _open(src: string): Handle {
    const url = new URL(src, document.baseURI).href;
    let handle = this._handles.get(url);
    if (!handle) {
      handle = openDocument({ type: 'url', url }, {});
      this._handles.set(url, handle);
      handle.document.subscribe(() => this.host.requestUpdate());
    }
    return handle;
  }
}

function inColumns(columns: Handle['document']['columns'], id: string): OfficialDocument | undefined {
  const row = columns.rowOf(id);
  return row < 0 ? undefined : documentAt(columns, row);
}
