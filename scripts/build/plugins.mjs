/** Build steps of our own; each says why it is needed. */
import { transform } from 'esbuild';
import ts from 'typescript';

/** The floor of syntax: Chromium 79. */
export const TARGET = 'chrome79';

const LIT_POLICY = /\b\w+\.createPolicy\("lit-html",\s*\{\s*createHTML:\s*\w+\s*=>\s*\w+\s*\}\)/;

/**
 * Lit makes a Trusted Types policy under a fixed name when it is imported, and throws where that name is taken or not allowed.
 * Ours is asked instead.
 */
export function litPolicy(trustedTypes) {
  let patched = 0;
  return {
    name: 'gk-lit-policy',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/lit-html\/(?:development\/)?lit-html\.js$/.test(id)) return null;
      if (!LIT_POLICY.test(code)) throw new Error('lit-html changed: its Trusted Types policy was not found, see scripts/build/plugins.mjs');
      patched += 1;
      return { code: `import { policy as gkPolicy } from ${JSON.stringify(trustedTypes)};\n${code.replace(LIT_POLICY, 'gkPolicy()')}`, map: null };
    },
    generateBundle(_, bundle) {
      const text = Object.values(bundle).map(file => file.code ?? '').join('');
      if (patched && /createPolicy\("lit-html"/.test(text)) throw new Error('a Lit with a policy of its own is in the bundle');
    },
  };
}

const LEAFLET_PROBE = /var div = document\.createElement\('div'\);\s*div\.innerHTML = '<svg\/>';\s*return [^;]*;/;
/** Statements of Leaflet that hang parts on others that we never use: controls, popups, tooltips, GeoJSON, handlers that are ours. */
const LEAFLET_UNUSED = [
  /^Control\.\w+ = |^TileLayer\.WMS = |^Map\.[A-Z]\w+ = /,
  /^Map\.addInitHook\(function \(\) \{\s*if \(this\.options\.(?:zoomControl|attributionControl)\)/,
  /^Map\.addInitHook\('addHandler', '(?:boxZoom|keyboard|scrollWheelZoom|tapHold)'/,
  /^\w+\.include\(PointToGeoJSON\)|^\w+\.include\(\{[^]{0,700}?\btoGeoJSON: function/,
  /^(?:Map|Layer)\.include\(\{[^]{0,900}?\b(?:openPopup|bindPopup|openTooltip|bindTooltip): function/,
];

/**
 * Leaflet asks once, at import, whether markup may hold SVG; under Trusted Types that question throws, and every engine of ours says
 * yes. Its classes are marked as pure and what we do not use is not hung on them, so that the bundler can leave it out: with it go all
 * of its HTML strings.
 */
export function leafletTrim() {
  return {
    name: 'gk-leaflet-trim',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/leaflet\/dist\/leaflet-src\.esm\.js$/.test(id)) return null;
      if (!LEAFLET_PROBE.test(code)) throw new Error('leaflet changed: its question for inline SVG was not found, see scripts/build/plugins.mjs');
      const source = ts.createSourceFile(id, code, ts.ScriptTarget.ES2022, false);
      const found = new Set();
      const out = source.statements.map(statement => {
        const text = code.slice(statement.getStart(source), statement.end);
        const unused = LEAFLET_UNUSED.findIndex(pattern => pattern.test(text));
        if (unused < 0) return text.replace(/^(var \w+ = )(\w+\.extend\()/, '$1/* @__PURE__ */ $2');
        found.add(unused);
        return '';
      }).join('\n');
      if (found.size !== LEAFLET_UNUSED.length) throw new Error(`leaflet changed: only ${[...found].join()} of its unused parts were found, see scripts/build/plugins.mjs`);
      return { code: out.replace(LEAFLET_PROBE, 'return true;'), map: null };
    },
  };
}

/**
 * Minifies, lowers and turns every character above 0x7F into an escape: on a GBK page a script without charset is decoded as GBK.
 * Before the hash is taken, so that a name always means the same bytes.
 */
export function asciiMinify(options = {}) {
  return {
    name: 'gk-ascii-minify',
    renderChunk: {
      order: 'post',
      async handler(code) {
        const names = steadyNames();
        const result = await transform(names.steady(ownNamesOnly(code)), { minify: true, charset: 'ascii', target: TARGET, legalComments: 'none', ...options });
        return { code: names.back(escapeRest(result.code)), map: null };
      },
    },
  };
}

/**
 * Until the hashes are known, chunks are named by numbers that are given out anew in each build. esbuild counts the letters of a file
 * to choose its short names, those numbers too: in order of their first use they are the same in every build.
 */
function steadyNames() {
  const met = [];
  const steady = i => `!~{${String(i).padStart(3, '0')}}~`;
  return {
    steady: code => code.replace(/!~\{\w{3,}\}~/g, name => {
      if (!met.includes(name)) met.push(name);
      return steady(met.indexOf(name));
    }),
    back: code => code.replace(/!~\{(\d{3,})\}~/g, (name, i) => met[Number(i)] ?? name),
  };
}

/** The bundler's own helper for namespaces goes over inherited names too: a host that adds to Object.prototype breaks it. */
function ownNamesOnly(code) {
  return code.replace(/for \((?:var|let|const) name in all\)/g, '$& if (Object.prototype.hasOwnProperty.call(all, name))');
}

/**
 * esbuild leaves regular expressions and tagged templates as they are; in both an escape means the same
 * (Lit reads the cooked strings).
 */
function escapeRest(code) {
  return code.replace(/(\\*)([^\0-\x7f])/g, (_, slashes, char) => {
    if (slashes.length % 2) throw new Error(`a backslash before "${char}" cannot be escaped`);
    return `${slashes}\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** The classic loader for engines that know no `let`: TypeScript lowers, esbuild then refuses whatever is not ES5. */
export function es5() {
  return {
    name: 'gk-es5',
    renderChunk: {
      order: 'post',
      async handler(code) {
        const { outputText } = ts.transpileModule(code, {
          compilerOptions: { target: ts.ScriptTarget.ES5, module: ts.ModuleKind.None, removeComments: true, ignoreDeprecations: '6.0' },
        });
        const result = await transform(outputText, { minify: true, charset: 'ascii', target: 'es5', legalComments: 'none' });
        return { code: result.code, map: null };
      },
    },
  };
}

const CSS_COMMENT = /\/\*[^]*?\*\//g;

/**
 * Space in templates: comments and runs of space in css``, line breaks with their indent in html`` and svg`` (one space stays,
 * so that inline layout is the same).
 */
export function templates() {
  return {
    name: 'gk-templates',
    transform: {
      filter: { id: /\/src\/.*\.ts$/ },
      handler(code, id) {
        if (!/\b(?:css|html|svg)`/.test(code)) return null;
        const source = ts.createSourceFile(id, code, ts.ScriptTarget.ES2022, false);
        const edits = [];
        const part = (node, tag) => {
          const start = node.getStart(source);
          edits.push([start, node.end, squeeze(code.slice(start, node.end), tag)]);
        };
        const visit = node => {
          if (ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag) && /^(?:css|html|svg)$/.test(node.tag.text)) {
            const { template } = node;
            if (ts.isNoSubstitutionTemplateLiteral(template)) part(template, node.tag.text);
            else {
              part(template.head, node.tag.text);
              for (const span of template.templateSpans) part(span.literal, node.tag.text);
            }
          }
          ts.forEachChild(node, visit);
        };
        visit(source);
        let out = code;
        for (const [start, end, text] of edits.sort((a, b) => b[0] - a[0])) out = out.slice(0, start) + text + out.slice(end);
        return { code: out, map: null };
      },
    },
  };
}

function squeeze(text, tag) {
  if (tag !== 'css') return text.replace(/\s*\n\s*/g, ' ');
  // Strings stay as they are.
  return text.replace(CSS_COMMENT, '').replace(/("[^"\n]*"|'[^'\n]*')|\s*([{};,])\s*|\s*\n\s*/g, (_, string, mark) => string ?? mark ?? ' ');
}
