import type { Meta } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../../src/components/catalogue/define.js';
import '../../src/components/feedback/define.js';
import '../../src/components/gazette/define.js';
import '../../src/components/map/define.js';
import '../../src/components/negative-list/define.js';
import '../../src/components/qr/define.js';
import '../../src/components/replies/define.js';
import { household } from '../catalogue/fixtures.js';
import { only } from '../feedback/fixtures.js';
import { library } from '../gazette/fixtures.js';
import { places } from '../map/fixtures.js';
import { list } from '../negative-list/fixtures.js';
import { one } from '../qr/fixtures.js';
import { replies } from '../replies/fixtures.js';
import { framed, story } from '../stage.js';

/** All elements one below the other, short: headings, rows, conditions and foot lines of one family, seen at one glance. */
export default { title: '设计/并排', parameters: framed, tags: ['whole', 'tall'] } satisfies Meta;

type Short = { readonly items?: readonly unknown[]; readonly features?: readonly unknown[]; readonly documents?: readonly unknown[] };
const few = <T extends Short>(document: T, count = 3): object => {
  const { items, features, documents } = document;
  return { ...document, ...(items && { items: items.slice(0, count) }), ...(features && { features: features.slice(0, count) }), ...(documents && { documents: documents.slice(0, count) }) };
};

const family = (id: string) => (): TemplateResult => html`<gk-catalogue id=${`${id}-c`} .data=${few(household)}></gk-catalogue>
<gk-negative-list id=${`${id}-n`} .data=${few(list)}></gk-negative-list>
<gk-gazette id=${`${id}-g`} .data=${few(library)}></gk-gazette>
<gk-replies id=${`${id}-r`} .data=${few(replies)}></gk-replies>
<gk-map id=${`${id}-m`} view="list" .data=${few(places)}></gk-map>
<gk-qr id=${`${id}-q`} .data=${one}></gk-qr>
<gk-feedback id=${`${id}-f`} .data=${only('letter')}></gk-feedback>`;

export const Family = story('一家', family('fam'));
