/** Every element with its attributes as controls, as custom-elements.json has them: a new element is here by itself. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import manifest from '../../custom-elements.json';
import '../../src/index.js';
import * as classes from '../../src/elements.js';
import { framed } from '../stage.js';

interface Attribute { readonly name?: string; readonly type?: { readonly text: string }; readonly description?: string }
interface Declaration { readonly name: string; readonly tagName?: string; readonly attributes?: readonly Attribute[] }

const elements = (manifest.modules as unknown as { declarations: Declaration[] }[]).flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName !== undefined && tagName !== 'gk-source');
const byTag = new Map(elements.map((element) => [element.tagName!, element]));
const shared = new Set(['theme', 'src', 'debug']);

/** Words in code marks of a "one of" description are its choices; the type decides the rest. */
function control({ type, description = '' }: Attribute): object {
  if (/^boolean/.test(type?.text ?? '')) return { control: 'boolean' };
  if (/number/.test(type?.text ?? '')) return { control: 'number' };
  const literals = [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, value]) => value!);
  return { control: literals.length ? { type: 'select' } : { type: 'text' }, ...(literals.length && { options: ['', ...literals] }), description };
}

/** Each attribute is shown for the elements that have it. */
const argTypes = Object.fromEntries(elements.flatMap((element) => (element.attributes ?? []).filter(({ name }) => name && !shared.has(name)).map((attribute) => [
  `${element.tagName!} ${attribute.name!}`, { name: attribute.name!, description: attribute.description ?? '', if: { arg: 'element', eq: element.tagName! }, ...control(attribute) },
])));

/** Address of the demonstration document of the element's first kind. */
function dataOf({ name }: Declaration): string | undefined {
  const { prototype } = (classes as unknown as Record<string, { prototype: { documentKinds?(): readonly string[] } }>)[name] ?? { prototype: {} };
  const kind = prototype.documentKinds?.call(prototype)[0];
  return kind && `data/${kind}.json`;
}

export default {
  title: '设计/属性', parameters: framed,
  argTypes: { element: { name: '组件', control: 'select', options: [...byTag.keys()] }, debug: { control: 'boolean' }, ...argTypes },
} satisfies Meta;

type Args = Record<string, string | number | boolean | undefined>;

export const Attributes: StoryObj<Args> = {
  name: '任何组件，任何属性',
  args: { element: 'gk-catalogue', debug: false },
  render: (args) => {
    const declaration = byTag.get(String(args['element']))!;
    const mount = (frame?: Element): void => {
      if (!frame) return;
      const element = document.createElement(declaration.tagName!);
      const src = dataOf(declaration);
      if (src) element.setAttribute('src', src);
      element.toggleAttribute('debug', Boolean(args['debug']));
      for (const key of Object.keys(args)) {
        const [tag, name] = key.split(' ');
        const value = args[key];
        if (tag !== declaration.tagName || !name || value === undefined || value === '' || value === false) continue;
        element.setAttribute(name, value === true ? '' : String(value));
      }
      frame.textContent = '';
      frame.append(element);
    };
    return html`<div ${ref(mount)}></div>`;
  },
};
