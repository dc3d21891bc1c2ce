/** What editors know of the tags: VS Code's HTML data, JetBrains' web-types, types for JSX and TypeScript. All from custom-elements.json. */

export const declarations = manifest => manifest.modules.flatMap(module => (module.declarations ?? []).map(declaration => ({ ...declaration, path: module.path })))
  .filter(({ tagName }) => tagName).sort((a, b) => (a.tagName < b.tagName ? -1 : 1));

/** Values an editor may offer: a union of literals in the type, or the words in code marks of a "one of" description. */
export function valuesOf({ type, description = '' }) {
  const literals = [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, value]) => value);
  if (literals.length) return literals;
  const marked = [...description.matchAll(/`([\w-]+)`/g)].map(([, value]) => value);
  return /^One |any mode/.test(description) || marked.length > 3 ? marked : [];
}

const isBoolean = ({ type }) => /^boolean/.test(type?.text ?? '');
const words = (description, chinese) => (chinese[description] ? `${chinese[description]}\n\n${description}` : description ?? '');

/** https://github.com/microsoft/vscode-custom-data, version 1.1 */
export function vscode(manifest, chinese = {}) {
  return {
    version: 1.1,
    tags: declarations(manifest).map(each => ({
      name: each.tagName,
      description: { kind: 'markdown', value: `**${each.summary}**\n\n${words(each.description, chinese)}` },
      attributes: (each.attributes ?? []).map(attribute => ({
        name: attribute.name, description: { kind: 'markdown', value: words(attribute.description, chinese) },
        ...(isBoolean(attribute) && { valueSet: 'v' }),
        ...(valuesOf(attribute).length && { values: valuesOf(attribute).map(name => ({ name })) }),
      })),
    })),
    globalAttributes: [
      { name: 'data-gk', description: { kind: 'markdown', value: '组件的名称（不写 `gk-`）：编辑器会去掉不认识的标签时，用 `section` 或 `div` 代替。' }, values: declarations(manifest).map(({ tagName }) => ({ name: tagName.slice(3) })) },
      { name: 'data-gk-src', description: { kind: 'markdown', value: '`data-gk` 的数据地址；`data-gk-` 后面写什么，就等于组件上的什么属性。' } },
    ],
  };
}

/** JetBrains: https://github.com/JetBrains/web-types */
export function webTypes(manifest, { name, version }, chinese = {}) {
  return {
    name, version, 'description-markup': 'markdown',
    contributions: {
      html: {
        elements: declarations(manifest).map(each => ({
          name: each.tagName, description: `${each.summary}\n\n${words(each.description, chinese)}`,
          attributes: (each.attributes ?? []).map(attribute => ({
            name: attribute.name, description: words(attribute.description, chinese), ...(attribute.default && attribute.default !== 'null' && { default: attribute.default }),
            value: isBoolean(attribute) ? { kind: 'no-value', type: 'boolean' } : { type: valuesOf(attribute).length ? valuesOf(attribute).map(value => `"${value}"`).join(' | ') : /number/.test(attribute.type?.text ?? '') ? 'number' : 'string' },
          })),
          slots: (each.slots ?? []).map(slot => ({ name: slot.name, description: words(slot.description, chinese) })),
          js: {
            properties: (each.members ?? []).filter(member => member.kind === 'field').map(member => ({ name: member.name, type: member.type?.text ?? 'unknown', description: words(member.description, chinese) })),
            events: (each.events ?? []).filter(event => event.name).map(event => ({ name: event.name, description: words(event.description, chinese) })),
          },
        })),
      },
      css: { properties: unique(declarations(manifest).flatMap(each => each.cssProperties ?? [])).map(property => ({ name: property.name, description: words(property.description, chinese) })) },
    },
  };
}

const unique = list => [...new Map(list.map(each => [each.name, each])).values()];

/** `gk-elements/jsx`: attributes, properties and events by tag. React 19 writes events as `on` + name. */
export function jsx(manifest) {
  const list = declarations(manifest);
  const props = each => [
    ...(each.attributes ?? []).map(attribute => `    '${attribute.name}'?: ${isBoolean(attribute) ? 'boolean' : /number/.test(attribute.type?.text ?? '') ? 'number | string' : 'string | null'};`),
    ...(each.members ?? []).filter(member => member.kind === 'field' && !member.readonly && !(each.attributes ?? []).some(attribute => attribute.name === member.name)).map(member => `    '${member.name}'?: ${each.name}['${member.name}'];`),
    ...(each.events ?? []).filter(event => event.name).map(event => `    'on${event.name}'?: (event: Heard<'${event.name}'>) => void;`),
  ].join('\n');
  return `// Written by scripts/metadata from custom-elements.json: \`import type {} from 'gk-elements/jsx'\` once in a project with React 19.
import type { ${list.map(({ name }) => name).join(', ')} } from './elements.js';

type Heard<Name extends string> = Name extends keyof HTMLElementEventMap ? HTMLElementEventMap[Name] : CustomEvent;

/** What every element of a page takes besides; frameworks add their own. */
export interface GkCommonProps {
  id?: string;
  class?: string;
  className?: string;
  lang?: string;
  hidden?: boolean;
  slot?: string;
  key?: string | number | bigint | null;
  ref?: unknown;
  children?: unknown;
}

export interface GkIntrinsicElements {
${list.map(each => `  /** ${each.summary} */\n  '${each.tagName}': GkCommonProps & {\n${props(each)}\n  };`).join('\n')}
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends GkIntrinsicElements {}
  }
}
`;
}
