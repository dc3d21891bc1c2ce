/** The attributes of an element as Storybook controls, as custom-elements.json has them: nothing about an attribute is written twice. */
import type { Meta } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with { type: 'json' };
import chinese from '../docs/site/api.zh.json' with { type: 'json' };
import { declarations, valuesOf, type Attribute } from '../scripts/metadata/editors.mjs';

export type Args = Readonly<Record<string, unknown>>;

/** The type decides; then the words in code marks of a "one of" description. */
function control(attribute: Attribute): object {
  const { type, description = '' } = attribute;
  if (/^boolean/.test(type?.text ?? '')) return { control: 'boolean' };
  if (/number/.test(type?.text ?? '')) return { control: 'number' };
  const options = valuesOf(attribute);
  if (options.length) return { control: /space-separated/.test(description) ? 'inline-check' : options.length > 4 ? 'select' : 'inline-radio', options };
  return { control: /`#rrggbb`/.test(description) ? 'color' : 'text' };
}

/** For the `default export` of an element's stories: its tag, and a control for each of its attributes. */
export function controls(tag: string): Pick<Meta, 'component' | 'argTypes'> {
  const attributes = declarations(manifest).find(({ tagName }) => tagName === tag)?.attributes ?? [];
  return {
    component: tag,
    argTypes: Object.fromEntries(attributes.map((attribute) => [attribute.name, {
      name: attribute.name,
      description: (chinese as Record<string, string>)[attribute.description ?? ''] ?? attribute.description ?? '',
      table: { category: '属性', defaultValue: { summary: attribute.default ?? '' } },
      ...control(attribute),
    }])),
  };
}
