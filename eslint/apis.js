/** Calls that are dangerous or not there on the engines and pages we run on. */

const SINKS = ['innerHTML', 'outerHTML', 'srcdoc'];
const SINK_CALLS = ['insertAdjacentHTML', 'setHTMLUnsafe', 'createContextualFragment', 'parseFromString', 'write', 'writeln'];
const UNSAFE = ['unsafeHTML', 'unsafeSVG', 'unsafeMathML', 'unsafeStatic'];

const memberName = node => (node.computed ? (node.property.type === 'Literal' ? node.property.value : undefined) : node.property.name);

export const noHtmlSinks = {
  meta: { type: 'problem', schema: [], messages: {
    sink: '{{name}}: data becomes text nodes only.',
    unsafe: '{{name}} lets data become markup.',
    evaluated: '{{name}}: no code from strings.',
  } },
  create: context => ({
    AssignmentExpression(node) {
      if (node.left.type !== 'MemberExpression') return;
      const name = memberName(node.left);
      if (SINKS.includes(name)) context.report({ node, messageId: 'sink', data: { name } });
    },
    CallExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'eval') context.report({ node, messageId: 'evaluated', data: { name: 'eval' } });
      if (node.callee.type !== 'MemberExpression') return;
      const name = memberName(node.callee);
      const writes = name === 'write' || name === 'writeln';
      if (SINK_CALLS.includes(name) && (!writes || node.callee.object.name === 'document')) context.report({ node, messageId: 'sink', data: { name } });
    },
    NewExpression(node) {
      if (node.callee.name === 'Function') context.report({ node, messageId: 'evaluated', data: { name: 'new Function' } });
    },
    ImportSpecifier(node) {
      if (UNSAFE.includes(node.imported.name)) context.report({ node, messageId: 'unsafe', data: { name: node.imported.name } });
    },
    TaggedTemplateExpression(node) {
      if (node.tag.name === 'html' && /\s\.(?:innerHTML|outerHTML|srcdoc)=/.test(node.quasi.quasis.map(q => q.value.raw).join(''))) {
        context.report({ node, messageId: 'sink', data: { name: '.innerHTML=' } });
      }
    },
  }),
};

/** Methods by name, whatever they are called on; statics by `Object.name`; globals. All newer than Chromium 86 or Safari 15.4. */
const METHODS = {
  at: 'index it', replaceAll: 'replace with a global pattern', replaceChildren: 'remove and append', findLast: 'loop', findLastIndex: 'loop',
  reduce: 'loop (Prototype.js replaces it)',
  toSorted: 'slice().sort()', toReversed: 'slice().reverse()', toSpliced: 'slice().splice()', checkVisibility: 'getClientRects()',
};
const STATICS = {
  'Object.hasOwn': 'Object.prototype.hasOwnProperty.call', 'Object.groupBy': 'a Map', 'Array.fromAsync': 'a loop', 'crypto.randomUUID': 'getRandomValues',
  'Intl.Segmenter': 'code points', 'AbortSignal.timeout': 'a timer', 'AbortSignal.any': 'listeners', 'Promise.withResolvers': 'new Promise', 'Promise.any': 'a loop',
  'URL.canParse': 'try new URL', 'Array.from': 'spread (Prototype.js replaces Array.from)',
};
const GLOBALS = { structuredClone: 'models/json.ts', requestIdleCallback: 'controllers/idle.ts', scheduler: 'controllers/idle.ts' };

export const apiFloor = {
  meta: { type: 'problem', schema: [], messages: {
    floor: '{{name}} is above the API floor (Chromium 86, Safari 15.4) or unsafe on host pages; use {{instead}}.',
    regexp: 'A regular expression with {{what}} is a syntax error in Safari before 16.4: the whole file is lost.',
    block: 'Static blocks are above the floor.',
    forIn: 'for…in meets what host pages add to prototypes; use Object.keys or for…of.',
  } },
  create: context => ({
    CallExpression(node) {
      const { callee } = node;
      if (callee.type === 'Identifier' && Object.hasOwn(GLOBALS, callee.name)) {
        context.report({ node, messageId: 'floor', data: { name: callee.name, instead: GLOBALS[callee.name] } });
      }
      if (callee.type === 'MemberExpression' && !callee.computed && Object.hasOwn(METHODS, callee.property.name)) {
        context.report({ node, messageId: 'floor', data: { name: `.${callee.property.name}()`, instead: METHODS[callee.property.name] } });
      }
    },
    MemberExpression(node) {
      if (node.computed || node.object.type !== 'Identifier') return;
      const name = `${node.object.name}.${node.property.name}`;
      if (Object.hasOwn(STATICS, name)) context.report({ node, messageId: 'floor', data: { name, instead: STATICS[name] } });
    },
    Literal(node) {
      if (!node.regex) return;
      if (/\(\?<[=!]/.test(node.regex.pattern)) context.report({ node, messageId: 'regexp', data: { what: 'lookbehind' } });
      if (/[dv]/.test(node.regex.flags)) context.report({ node, messageId: 'regexp', data: { what: `flag ${node.regex.flags}` } });
    },
    StaticBlock(node) { context.report({ node, messageId: 'block' }); },
    ForInStatement(node) { context.report({ node, messageId: 'forIn' }); },
  }),
};

export const noStringify = {
  meta: { type: 'problem', schema: [], messages: { stringify: 'Prototype.js on a host page corrupts JSON.stringify: use models/json.ts.' } },
  create: context => ({
    MemberExpression(node) {
      if (node.object.name === 'JSON' && memberName(node) === 'stringify') context.report({ node, messageId: 'stringify' });
    },
  }),
};
