import type { Meta } from '@storybook/web-components-vite';
import { headingView } from '../../src/parts/heading.js';
import { part } from './frame.js';
import { headingSample } from './samples.js';

export default { title: '部件/标题' } satisfies Meta;

/** 标题、说明行、操作，下面是文武线。「下载」是一个小菜单。 */
export const Heading = { name: '标题与操作', ...part(() => headingView(headingSample)) };
export const Plain = { name: '只有标题', ...part(() => headingView({ ...headingSample, sub: [], actions: [] })) };
export const Long = { name: '很长的标题', ...part(() => headingView({ ...headingSample, title: '海原县乡镇（街道）公共文化服务、食品药品监管等领域基层政务公开标准目录（2026年修订版）' })) };
