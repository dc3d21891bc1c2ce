/** What may stand in html`` and css`` templates. */

/** Text of a tagged template with each expression as `to`. */
function text(node, to) {
  return node.quasi.quasis.map(part => part.value.cooked ?? part.value.raw).join(to);
}
const tagged = (node, ...names) => node.tag.type === 'Identifier' && names.includes(node.tag.name);

export const noInlineStyle = {
  meta: { type: 'problem', schema: [], messages: {
    attribute: 'No style attribute in a template: a strict CSP blocks it. Use a class, or el.style.setProperty.',
    element: 'No <style> in a template: a strict CSP blocks it. Use static styles.',
    handler: 'No inline event handler; use @event.',
  } },
  create: context => ({
    TaggedTemplateExpression(node) {
      if (!tagged(node, 'html', 'svg')) return;
      const html = text(node, 'X').replace(/<!--[^]*?-->/g, '');
      if (/\sstyle\s*=/i.test(html)) context.report({ node, messageId: 'attribute' });
      if (/<style[\s>]/i.test(html)) context.report({ node, messageId: 'element' });
      if (/\son[a-z]+\s*=/i.test(html)) context.report({ node, messageId: 'handler' });
    },
  }),
};

/** Not in Chromium 86, and wrong (not only plainer) when it is missing. Each: name, pattern on the sheet without comments and strings. */
const ABOVE_FLOOR = [
  [':is()', /:is\(/], [':where()', /:where\(/], [':has()', /:has\(/], [':not() with a list', /:not\([^()]*,/],
  ['inset', /(?:^|[;{\s])inset(?:-[a-z-]+)?\s*:/],
  ['logical shorthand (write -start and -end)', /(?:^|[;{\s])(?:margin|padding|border)-(?:inline|block)\s*:/],
  ['logical border shorthand', /(?:^|[;{\s])border-(?:inline|block)-(?:width|style|color)\s*:/],
  ['aspect-ratio', /(?:^|[;{\s])aspect-ratio\s*:/], ['@layer', /@layer\b/], ['@container', /@container\b/], ['@scope', /@scope\b/],
  ['nesting', /&/], ['color-mix()', /color-mix\(/], ['oklch()/lab()', /\b(?:ok)?(?:lch|lab)\(/],
  ['dvh, svh, lvh', /\d(?:d|s|l)v(?:h|w|min|max|b|i)\b/], ['cq units', /\dcq(?:w|h|i|b|min|max)\b/],
  ['range media query', /@media[^{]*[<>]/], ['translate, rotate, scale as properties', /(?:^|[;{\s])(?:translate|rotate|scale)\s*:/],
  ['subgrid', /\bsubgrid\b/], [':host-context()', /:host-context\(/],
];

export const cssFloor = {
  meta: { type: 'problem', schema: [], messages: { floor: '{{what}} is above the CSS floor (Chromium 86).' } },
  create: context => ({
    TaggedTemplateExpression(node) {
      if (!tagged(node, 'css')) return;
      const sheet = text(node, '0').replace(/\/\*[^]*?\*\//g, ' ').replace(/"[^"\n]*"|'[^'\n]*'/g, '""').replace(/url\([^)]*\)/g, 'url()');
      for (const [what, pattern] of ABOVE_FLOOR) if (pattern.test(sheet)) context.report({ node, messageId: 'floor', data: { what } });
    },
  }),
};
