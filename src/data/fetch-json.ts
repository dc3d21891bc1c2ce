import { fail, httpError, notJson } from './fail.js';
import { pageFile } from './files.js';
import { parseJson } from './json-text.js';

const LONGEST_MS = 10_000;
const MOST_BYTES = 8 * 1024 * 1024;

/** A small JSON file of our own making that is no `gk/1` document (an index). @throws GkError as `load` does */
export async function fetchJson(url: string): Promise<unknown> {
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), LONGEST_MS);
  try {
    const response = pageFile(url) ?? await fetch(url, { signal: control.signal, credentials: 'same-origin' }).catch(() => {
      throw fail(control.signal.aborted ? 'timeout' : 'network', true);
    });
    if (!response.ok) throw httpError(response.status);
    const bytes = await response.arrayBuffer();
    if (bytes.byteLength > MOST_BYTES) throw fail('too-large');
    const text = new TextDecoder().decode(bytes);
    if (/^\s*</.test(text)) throw notJson();
    return parseJson(text);
  } finally {
    clearTimeout(timer);
  }
}
