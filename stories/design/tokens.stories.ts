import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { defineDesign } from './tokens.js';

defineDesign();

export default { title: '设计/颜色和字号', parameters: { docs: { story: { inline: false, height: '640px' } } } } satisfies Meta;

export const Colours: StoryObj = { name: '颜色和对比度', render: () => html`<story-colours></story-colours>` };
export const Scale: StoryObj = { name: '字号和间距', render: () => html`<story-scale></story-scale>` };
