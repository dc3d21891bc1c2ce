/**
 * The manifest speaks English, the site Chinese first: what the descriptions say in Chinese. A description that is not in
 * docs/site/api.zh.json is shown in English, and `npm run docs` lists it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../components.mjs';

const table = JSON.parse(readFileSync(join(ROOT, 'docs/site/api.zh.json'), 'utf8'));
const english = Object.fromEntries(Object.entries(table).filter(([key]) => /[\u4e00-\u9fff]/.test(key)));
export const untranslated = new Set();
const HAN = /[\u4e00-\u9fff]{4}/;

/** @returns {{text: string, lang: 'zh'|'en'}} */
export function translate(text = '', lang = 'zh') {
  const known = table[text];
  if (lang === 'en') return { text: english[text] ?? text, lang: 'en' };
  if (known) return { text: known, lang: 'zh' };
  if (text && !HAN.test(text)) untranslated.add(text);
  return { text, lang: HAN.test(text) || !text ? 'zh' : 'en' };
}
