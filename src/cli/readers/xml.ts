import { SaxesParser } from 'saxes';
import { ReadFailure } from './failure.js';

/** What a reader wants to hear of an XML part. Names come without their prefix. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

const MAX_DEPTH = 256;
const BROKEN = '文件里的 XML 不完整或写错了,打不开。请在原软件里打开后重新保存';
const BOMB = '文件里有文档类型定义(DTD 或实体),不予读取';

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Feeds an XML part to a handler. No DTD, hence no entity is ever expanded and nothing outside is fetched. */
export async function readXml(chunks: AsyncIterable<Buffer> | Iterable<Buffer>, handler: XmlHandler): Promise<void> {
  const parser = new SaxesParser({ position: false });
  const decoder = new TextDecoder('utf-8', { fatal: false });
  let depth = 0;
  parser.on('doctype', () => { throw new ReadFailure('xml-bomb', BOMB); });
  parser.on('error', () => { throw new ReadFailure('xml', BROKEN); });
  parser.on('opentag', tag => {
    if (++depth > MAX_DEPTH) throw new ReadFailure('xml-deep', '文件嵌套过深,不予读取');
    handler.open(local(tag.name), tag.attributes as Record<string, string>);
  });
  parser.on('closetag', tag => {
    depth--;
    handler.close(local(tag.name));
  });
  parser.on('text', text => handler.text(text));
  parser.on('cdata', text => handler.text(text));
  let first = true;
  for await (const chunk of chunks) {
    let text = decoder.decode(chunk, { stream: true });
    if (first) {
      if (/<!DOCTYPE|<!ENTITY/i.test(text.slice(0, 4096))) throw new ReadFailure('xml-bomb', BOMB);
      text = text.replace(/^\ufeff/, '');
      first = false;
    }
    parser.write(text);
  }
  parser.close();
}

export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  if (attributes[name] !== undefined) return attributes[name];
  for (const key of Object.keys(attributes)) if (local(key) === name) return attributes[key];
  return undefined;
}
