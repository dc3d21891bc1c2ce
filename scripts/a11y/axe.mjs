/** axe in a page: its violations, and what it could not decide after our own checks have looked at it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../components.mjs';
import { UNDECIDED } from './undecided.mjs';

const source = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');

const RUN = `axe.run('#storybook-root', { resultTypes: ['violations', 'incomplete'], elementRef: true }).then(({ violations, incomplete }) => {
  const said = node => node.target.flat().join(' >>> ') + ' ' + node.html.replace(/<!--.*?-->/g, '').slice(0, 160);
  const faults = violations.map(({ id, help, nodes }) => id + ': ' + help + '\\n      ' + nodes.slice(0, 3).map(said).join('\\n      '));
  const decided = {};
  for (const { id, nodes } of incomplete) for (const node of nodes) {
    const [check = {}] = [...node.any, ...node.all, ...node.none];
    const key = (check.data && check.data.messageKey) || check.id;
    const { proof, fault } = gkUndecided(id, node.element, (check.relatedNodes || []).map(({ element }) => element));
    if (fault) faults.push(id + ': ' + key + ', ' + fault + ': ' + said(node));
    else decided[id + ' ' + key + ' ' + proof] = (decided[id + ' ' + key + ' ' + proof] || 0) + 1;
  }
  return { faults, decided };
})`;

/** @param {import('../../test/engines/page.mjs').Page} page once after it was opened */
export const bringAxe = page => page.evaluate(`(() => { ${source}\n;${UNDECIDED}; return true; })()`);

/**
 * @param {import('../../test/engines/page.mjs').Page} page
 * @returns {Promise<{faults: string[], decided: Record<string, number>}>} `decided`: how often, by `rule key proof` (undecided.mjs)
 */
export const runAxe = page => page.evaluate(RUN);
