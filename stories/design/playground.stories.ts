/** Every element with its attributes as controls, as custom-elements.json has them: a new element is here by itself. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import manifest from '../../custom-elements.json';
import '../../src/index.js';
import * as classes from '../../src/elements.js';
import { declarations, type Declaration } from '../../scripts/metadata/editors.mjs';
import { controls } from '../controls.js';
import { framed } from '../stage.js';
import { wear } from '../wear.js';

const elements = declarations(manifest).filter(({ tagName }) => tagName !== 'gk-source');
const byTag = new Map(elements.map((element) => [element.tagName, element]));

/** Each attribute is shown for the elements that have it. The data is the demonstration's. */
const argTypes = Object.fromEntries(elements.flatMap(({ tagName }) => Object.entries(controls(tagName).argTypes ?? {}).filter(([name]) => name !== 'src').map(([name, type]) => [
  `${tagName} ${name}`, { ...type, if: { arg: 'element', eq: tagName } },
])));

/** Address of the demonstration document of the element's first kind. */
function dataOf({ name }: Declaration): string | undefined {
  const { prototype } = (classes as unknown as Record<string, { prototype: { documentKinds?(): readonly string[] } }>)[name] ?? { prototype: {} };
  const kind = prototype.documentKinds?.call(prototype)[0];
  return kind && `data/${kind}.json`;
}

export default {
  title: '设计/属性', parameters: framed,
  argTypes: { element: { name: '组件', control: 'select', options: [...byTag.keys()] }, ...argTypes },
} satisfies Meta;

type Args = Record<string, string | number | boolean | undefined>;

export const Attributes: StoryObj<Args> = {
  name: '任何组件，任何属性',
  args: { element: 'gk-catalogue' },
  render: (args) => {
    const declaration = byTag.get(String(args['element']))!;
    const mount = (frame?: Element): void => {
      if (!frame) return;
      const element = document.createElement(declaration.tagName);
      const src = dataOf(declaration);
      if (src) element.setAttribute('src', src);
      const own = `${declaration.tagName} `;
      wear(element, Object.fromEntries(Object.keys(args).filter((key) => key.startsWith(own)).map((key) => [key.slice(own.length), args[key]])));
      frame.textContent = '';
      frame.append(element);
    };
    return html`<div ${ref(mount)}></div>`;
  },
};
