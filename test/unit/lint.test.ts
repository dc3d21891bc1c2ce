/** Every house rule lets the good line pass and stops the bad one. */
import { RuleTester, type Rule } from 'eslint';
import { describe, it } from 'node:test';
import ts from 'typescript-eslint';
import gk from '../../eslint/index.js';

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const tester = new RuleTester({ languageOptions: { parser: ts.parser } });
const inside = (path: string): string => `/repo/src/${path}`;
const rule = (name: string): Rule.RuleModule => {
  const found = gk.rules[name];
  if (!found) throw new Error(`no rule ${name}`);
  return found;
};
const bad = (code: string, filename = inside('parts/x.ts'), count = 1): RuleTester.InvalidTestCase => ({ code, filename, errors: count });
const good = (code: string, filename = inside('parts/x.ts')): RuleTester.ValidTestCase => ({ code, filename });

tester.run('import-direction', rule('import-direction'), {
  valid: [
    good("import { a } from '../spec/a.js';", inside('models/x.ts')),
    good("import { a } from '../../spec/a.js';", inside('models/table/x.ts')),
    good("import { a } from '../models/a.js';", inside('cli/x.ts')),
    good("import { readFile } from 'node:fs/promises';", inside('cli/x.ts')),
    good("import { html } from 'lit';"),
    good("void import('../catalogue/define.js');", inside('components/kiosk/gk-kiosk.ts')),
    good("import { a } from '../src/models/a.js';", '/repo/test/unit/a.test.ts'),
  ],
  invalid: [
    bad("import { a } from '../models/a.js';", inside('spec/x.ts')),
    bad("import { a } from '../data/a.js';", inside('models/x.ts')),
    bad("import { a } from '../controllers/a.js';"),
    bad("export * from '../components/catalogue/gk-catalogue.js';", inside('base/x.ts')),
    bad("import { html } from 'lit';", inside('models/x.ts')),
    bad("import { html } from 'lit/html.js';", inside('data/x.ts')),
    bad("import { readFile } from 'node:fs';", inside('data/x.ts')),
    bad("import { a } from './a';"),
    bad("import { view } from '../catalogue/view.js';", inside('components/kiosk/view.ts')),
    bad("void import('../base/a.js');", inside('data/x.ts')),
  ],
});

tester.run('element-names', rule('element-names'), {
  valid: [
    good('export class GkNegativeList {}', inside('components/negative-list/gk-negative-list.ts')),
    good("define('gk-map', GkMap);", inside('components/map/define.ts')),
  ],
  invalid: [
    bad('export class NegativeList {}', inside('components/negative-list/gk-negative-list.ts')),
    bad("define('gk-karte', GkMap);", inside('components/map/define.ts')),
    bad("customElements.define('gk-map', GkMap);", inside('components/map/gk-x.ts')),
    bad("@customElement('gk-map') class A {}", inside('components/map/view.ts')),
    bad('export {};', inside('parts/searchBox.ts')),
  ],
});

tester.run('no-html-sinks', rule('no-html-sinks'), {
  valid: [good('el.textContent = text;'), good('stream.write(text);'), good("import { css } from 'lit';")],
  invalid: [
    bad('el.innerHTML = text;'), bad("el['outerHTML'] = text;"), bad("el.insertAdjacentHTML('beforeend', text);"), bad('document.write(text);'),
    bad("import { unsafeHTML } from 'lit/directives/unsafe-html.js';"), bad('html`<p .innerHTML=${text}></p>`;'), bad('eval(text);'), bad('new Function(text);'),
  ],
});

tester.run('no-inline-style', rule('no-inline-style'), {
  valid: [good('html`<p class="a" data-style="1">${text}</p>`;'), good('other`<p style="">`;')],
  invalid: [
    bad('html`<p style="color:red"></p>`;'), bad('html`<p style=${styleMap(a)}></p>`;'), bad('html`<style>p{}</style>`;'), bad('html`<a onclick="x()"></a>`;'),
  ],
});

tester.run('css-floor', rule('css-floor'), {
  valid: [
    good('css`:host{display:block} .a:not(.b){margin-inline-start:1em;border-inline-end:1px solid}`;'),
    good('css`a::before{content:"& inset:0"} /* :is(a) */`;'),
    good('css`@media (min-width: 600px) { .a { transform: scale(2); width: ${w}vh } }`;'),
  ],
  invalid: [
    bad('css`:is(a,b){}`;'), bad('css`a:where(b){}`;'), bad('css`a:has(b){}`;'), bad('css`a:not(.b,.c){}`;'), bad('css`a{inset:0}`;'),
    bad('css`a{margin-inline:0}`;'), bad('css`a{padding-block: 1px}`;'), bad('css`a{aspect-ratio:1}`;'), bad('css`@layer a{}`;'),
    bad('css`a{&:hover{}}`;'), bad('css`@container (min-width:1px){}`;'), bad('css`a{color:color-mix(in srgb,red,blue)}`;'), bad('css`a{height:100dvh}`;'),
    bad('css`@media (width >= 600px){}`;'), bad('css`a{translate:1px}`;'),
  ],
});

tester.run('api-floor', rule('api-floor'), {
  valid: [good('list[list.length - 1];'), good("text.replace(/a/g, 'b');"), good('/(?<year>\\d+)/u;'), good('Object.keys(a);')],
  invalid: [
    bad('list.at(-1);'), bad('structuredClone(a);'), bad('Object.hasOwn(a, b);'), bad('crypto.randomUUID();'), bad("a.replaceAll('x', 'y');"),
    bad('el.replaceChildren();'), bad('new Intl.Segmenter();'), bad('Array.from(set);'), bad('list.toSorted();'), bad('AbortSignal.timeout(1);'),
    bad('/(?<=a)b/;'), bad('/a/d;'), bad('for (const k in list) k;'), bad('class A { static { } }'),
  ],
});

tester.run('no-stringify', rule('no-stringify'), {
  valid: [good('JSON.parse(text);')],
  invalid: [bad('JSON.stringify(a);'), bad("JSON['stringify'](a);"), bad('const { a } = b; list.map(JSON.stringify);')],
});
