/** Which room of `src/` may import which; docs/conventions.md is the words, this is the check. */
const ALL = ['spec', 'data', 'models', 'print', 'i18n', 'styles', 'parts', 'controllers', 'base'];

export const ROOMS = {
  spec: [],
  data: ['spec'],
  models: ['spec'],
  print: ['spec', 'models'],
  i18n: [],
  styles: [],
  parts: ['i18n', 'styles'],
  controllers: ['spec', 'data', 'models', 'i18n'],
  base: ALL,
  components: ALL,
  cli: ['spec', 'data', 'models', 'print'],
  builder: ['spec', 'data', 'models', 'cli'],
  entries: ['components', 'base'],
};

/** Rooms that also run in Node: no Lit there. */
const WITHOUT_LIT = ['spec', 'data', 'models', 'cli'];
const LIT = /^(?:lit|lit-html|lit-element|@lit)(?:$|\/)/;

/** The folder under src/ that a path lies in; undefined for files directly in src/ and outside. */
export function roomOf(path) {
  return /\/src\/([a-z0-9]+)\//.exec(path.replace(/\\/g, '/'))?.[1];
}

function resolve(from, to) {
  const parts = from.replace(/\\/g, '/').split('/').slice(0, -1);
  for (const step of to.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
}

export const importDirection = {
  meta: { type: 'problem', schema: [], messages: {
    direction: '{{from}}/ may not import {{to}}/ (docs/conventions.md: one direction).',
    lit: '{{from}}/ runs in Node as well and imports no Lit.',
    node: 'Only cli/ may import Node modules.',
    sibling: 'An element may load a sibling only through its define.js.',
    extension: 'Relative imports end in .js (or .json).',
  } },
  create(context) {
    const from = roomOf(context.filename);
    const check = (node, source) => {
      if (!from || typeof source !== 'string') return;
      if (source.startsWith('node:') && from !== 'cli') return void context.report({ node, messageId: 'node' });
      if (!source.startsWith('.')) {
        if (LIT.test(source) && WITHOUT_LIT.includes(from)) context.report({ node, messageId: 'lit', data: { from } });
        return;
      }
      if (!/\.js(?:on)?$/.test(source)) context.report({ node, messageId: 'extension' });
      const target = resolve(context.filename, source);
      const to = roomOf(target);
      if (to === from) {
        const here = /\/components\/([^/]+)\//.exec(context.filename.replace(/\\/g, '/'))?.[1];
        const there = /\/components\/([^/]+)\//.exec(target)?.[1];
        if (from === 'components' && here !== there && !target.endsWith('/define.js')) context.report({ node, messageId: 'sibling' });
      } else if (to && !(ROOMS[from] ?? []).includes(to)) {
        context.report({ node, messageId: 'direction', data: { from, to } });
      }
    };
    const onSource = node => { if (node.source) check(node, node.source.value); };
    return {
      ImportDeclaration: onSource, ExportNamedDeclaration: onSource, ExportAllDeclaration: onSource,
      ImportExpression: node => { check(node, node.source.value); },
    };
  },
};

const pascal = name => name.split('-').map(word => word[0].toUpperCase() + word.slice(1)).join('');

/** `src/components/<x>/gk-<x>.ts` exports class `Gk<X>`; `define.ts` registers `gk-<x>`; file names are kebab-case. */
export const elementNames = {
  meta: { type: 'problem', schema: [], messages: {
    file: 'File names are kebab-case.',
    className: 'gk-{{name}}.ts exports the class {{expected}}.',
    tag: 'define.ts of {{name}}/ registers only "gk-{{name}}".',
    customElement: 'Elements are registered by define() in define.ts, so that a second copy on the page does not throw.',
  } },
  create(context) {
    const path = context.filename.replace(/\\/g, '/');
    const [, name, file] = /\/src\/components\/([^/]+)\/([^/]+)\.ts$/.exec(path) ?? [];
    const base = path.split('/').pop() ?? '';
    const expected = name && `Gk${pascal(name)}`;
    let found = false;
    return {
      Program(node) {
        if (path.includes('/src/') && !/^[a-z0-9]+(?:[-.][a-z0-9]+)*\.(?:d\.)?ts$/.test(base)) context.report({ node, messageId: 'file' });
      },
      ExportNamedDeclaration(node) {
        if (node.declaration?.type === 'ClassDeclaration' && node.declaration.id?.name === expected) found = true;
      },
      CallExpression(node) {
        const called = node.callee.type === 'Identifier' ? node.callee.name : node.callee.property?.name;
        const first = node.arguments[0];
        if (called === 'customElement' || (called === 'define' && node.callee.object?.name === 'customElements' && !path.endsWith('/src/base/define.ts'))) {
          if (path.includes('/src/')) context.report({ node, messageId: 'customElement' });
        }
        if (name && called === 'define' && first?.type === 'Literal' && first.value !== `gk-${name}`) context.report({ node, messageId: 'tag', data: { name } });
      },
      'Program:exit'(node) {
        if (name && file === `gk-${name}` && !found) context.report({ node, messageId: 'className', data: { name, expected } });
      },
    };
  },
};
