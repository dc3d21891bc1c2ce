import { strToU8, zipSync, type Zippable } from 'fflate';

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A cell: its lines, and how it is merged. `raw` is put in as WordprocessingML. */
export interface DocxCell { readonly text?: string; readonly span?: number; readonly down?: 'start' | 'go'; readonly raw?: string }

const paragraph = (line: string): string => `<w:p><w:r><w:t xml:space="preserve">${escape(line)}</w:t></w:r></w:p>`;

function cell({ text = '', span, down, raw }: DocxCell): string {
  const properties = `${span ? `<w:gridSpan w:val="${span}"/>` : ''}${down === 'start' ? '<w:vMerge w:val="restart"/>' : down === 'go' ? '<w:vMerge/>' : ''}`;
  return `<w:tc>${properties ? `<w:tcPr>${properties}</w:tcPr>` : ''}${raw ?? text.split('\n').map(paragraph).join('')}</w:tc>`;
}

export function docxTable(rows: readonly (readonly (DocxCell | string)[])[]): string {
  return `<w:tbl>${rows.map(row => `<w:tr>${row.map(c => cell(typeof c === 'string' ? { text: c } : c)).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** The bytes of a small .docx: paragraphs, then whatever body XML is given. */
export function makeDocx(paragraphs: readonly string[], body: string, extra: Zippable = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'),
    'word/document.xml': strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${paragraphs.map(paragraph).join('')}${body}</w:body></w:document>`),
    ...extra,
  });
}
