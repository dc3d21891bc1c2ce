/** `file://`: the whole file, and the loader that finds it. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../engines/engines.mjs';
import { drawn, onEngines } from './site.mjs';

onEngines('file://', ['current', '86'], context => {
  for (const page of ['file-loader', 'file-whole']) {
    it(`${page}: records from the page itself are drawn`, async () => {
      const tab = await context.browser.newPage();
      await tab.goto(pathToFileURL(join(ROOT, `test/e2e/pages/${page}.html`)).href);
      await tab.waitFor(`${drawn('one')}.includes('临时救助')`);
      assert.deepEqual(tab.exceptions, []);
      await tab.close();
    });
  }
});
