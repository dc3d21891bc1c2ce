import { writeJson } from '../../models/json.js';

type Json = Record<string, unknown>;

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : typeof value === 'object' && value !== null ? text((value as Json)['text']) : undefined);

function nameOf(record: Json): string {
  const path = record['path'];
  if (Array.isArray(path)) return path.join(' · ');
  const properties = record['properties'] as Json | undefined;
  return text(record['name']) ?? text(record['title']) ?? text(properties?.['name']) ?? '';
}

function thing(kind: unknown, record: Json, url: string | undefined): Json {
  const name = nameOf(record);
  const base: Json = { name, ...(url !== undefined && { url }) };
  if (kind === 'places') {
    const properties = (record['properties'] ?? {}) as Json;
    const geometry = record['geometry'] as { type?: string; coordinates?: number[] } | null;
    return {
      '@type': 'Place', ...base, ...(text(properties['address']) && { address: properties['address'] }), ...(text(properties['phone']) && { telephone: properties['phone'] }),
      ...(geometry?.type === 'Point' && { geo: { '@type': 'GeoCoordinates', longitude: geometry.coordinates?.[0], latitude: geometry.coordinates?.[1] } }),
    };
  }
  if (kind === 'gazette') {
    return {
      '@type': 'Legislation', ...base, ...(text(record['number']) && { legislationIdentifier: record['number'] }), ...(text(record['published']) && { datePublished: text(record['published']) }),
      ...(Array.isArray(record['issuers']) && { legislationPassedBy: (record['issuers'] as string[]).map(issuer => ({ '@type': 'GovernmentOrganization', name: issuer })) }),
    };
  }
  if (kind === 'replies') {
    const answer = text(record['answer']);
    return {
      '@type': 'Question', ...base, ...(text(record['question']) && { text: record['question'] }), ...(text(record['received']) && { dateCreated: record['received'] }),
      ...(answer && { answerCount: 1, acceptedAnswer: { '@type': 'Answer', text: answer, ...(text(record['answered']) && { dateCreated: record['answered'] }) } }),
    };
  }
  if (kind === 'supervisors') return { '@type': 'Person', ...base, ...(text(record['group']) && { affiliation: record['group'] }) };
  const content = record['content'];
  const description = Array.isArray(content) ? content.join(';') : text(content);
  return { '@type': 'GovernmentService', ...base, ...(description && { description }) };
}

/** schema.org data of a document: the page as a `Dataset`, its records as an `ItemList`. Safe inside a script element. */
export function jsonLd(document: Json, records: readonly Json[], idOf: (i: number) => string | undefined): string {
  const publisher = document['publisher'] as Json | undefined;
  const data: Json = {
    '@context': 'https://schema.org', '@type': 'Dataset', name: document['title'], inLanguage: document['language'] ?? 'zh-Hans', dateModified: document['updated'],
    ...(text(publisher?.['name']) && { publisher: { '@type': 'GovernmentOrganization', name: publisher!['name'], ...(text(publisher!['url']) && { url: publisher!['url'] }) } }),
    ...(text(document['notice']) && { description: document['notice'] }),
    mainEntity: {
      '@type': 'ItemList', numberOfItems: records.length,
      itemListElement: records.map((record, i) => {
        const id = idOf(i);
        return { '@type': 'ListItem', position: i + 1, item: thing(document['kind'], record, id === undefined ? undefined : `#${encodeURIComponent(id)}`) };
      }),
    },
  };
  return writeJson(data).replace(/</g, '\\u003c').replace(/>/g, '\\u003e').replace(/&/g, '\\u0026');
}
