/**
 * The manifest speaks English, the site Chinese first: what the descriptions say in Chinese. A description that is not in
 * docs/site/api.zh.json is shown in English, and `npm run docs` lists it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../components.mjs';

const table = JSON.parse(readFileSync(join(ROOT, 'docs/site/api.zh.json'), 'utf8'));
const english = Object.fromEntries(Object.entries(table).filter(([, value]) => !/[\u4e00-\u9fff]/.test(value)));
export const untranslated = new Set();
/** Chinese with a word or two of Latin in it, not the other way round. */
const chinese = text => /[\u4e00-\u9fff]/.test(text) && (text.match(/[a-z]+ [a-z]+/gi) ?? []).length < 2;

/** @returns {{text: string, lang: 'zh'|'en'}} */
export function translate(raw = '', lang = 'zh') {
  const text = raw.replace(/\s+/g, ' ').trim();
  const known = table[text];
  if (lang === 'en') return { text: english[text] ?? text, lang: 'en' };
  if (known && !english[text]) return { text: known, lang: 'zh' };
  if (text && !chinese(text)) untranslated.add(text);
  return { text, lang: chinese(text) || !text ? 'zh' : 'en' };
}
