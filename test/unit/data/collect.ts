import type { Loaded, LoadOptions, LoadSink } from '../../../src/data/load.js';
import { load, loadText } from '../../../src/data/load.js';

/** A sink that keeps everything, with what it was told and when. */
export class Collector implements LoadSink {
  heads: { envelope: Record<string, unknown>; listKey: string | undefined }[] = [];
  rows: unknown[] = [];
  sizes: number[] = [];
  firstAt = 0;
  onHead?: () => void;
  onRecords?: () => void | Promise<void>;

  head(envelope: Record<string, unknown>, listKey: string | undefined): void {
    this.heads.push({ envelope, listKey });
    this.onHead?.();
  }

  records(batch: readonly unknown[], first: number): void | Promise<void> {
    if (first !== this.rows.length) throw new Error(`batch begins at ${first}, expected ${this.rows.length}`);
    if (!batch.length) throw new Error('empty batch');
    if (!this.heads.length) throw new Error('records before the head');
    this.firstAt ||= performance.now();
    this.sizes.push(batch.length);
    for (const row of batch) this.rows.push(row);
    return this.onRecords?.();
  }

  /** The document put together again. */
  whole(loaded: { envelope: Record<string, unknown>; listKey?: string }): Record<string, unknown> {
    const out: Record<string, unknown> = Object.create(null);
    for (const key of Object.keys(loaded.envelope)) out[key] = loaded.envelope[key];
    if (loaded.listKey !== undefined) out[loaded.listKey] = this.rows;
    return out;
  }
}

export async function collect(url: string, options?: LoadOptions): Promise<{ loaded: Loaded; sink: Collector }> {
  const sink = new Collector();
  return { loaded: await load(url, sink, options), sink };
}

export async function collectText(text: string, options?: LoadOptions): Promise<{ loaded: Loaded; sink: Collector }> {
  const sink = new Collector();
  return { loaded: await loadText(text, sink, options), sink };
}
