import type { OpenDocument } from '../controllers/document-store.js';
import type { FootView } from '../parts/types.js';
import { safeUrl } from '../spec/url.js';

type Envelope = { title?: string; version?: string; updated?: string; notice?: string; publisher?: { name?: string; phone?: string }; source?: { title?: string; url?: string }; ext?: { demo?: boolean } };
export const envelopeOf = (document: OpenDocument): Envelope => document.envelope;

export const isDemo = (document: OpenDocument): boolean => {
  const { ext, notice, title } = envelopeOf(document);
  return ext?.demo === true || /示例[数數][据據]/.test(`${notice ?? ''}${title ?? ''}`);
};

/** The line every element ends with, from its document. */
export function footOf(open: OpenDocument, downloads: FootView['downloads'] = []): FootView {
  const { publisher, updated, source } = envelopeOf(open);
  const href = source?.url && safeUrl(source.url, document.baseURI);
  return {
    ...(publisher?.name && { publisher: publisher.name }),
    ...(updated && { updated }),
    ...(source?.title && { source: { title: source.title, ...(href && { href }) } }),
    downloads,
    demo: isDemo(open),
  };
}
