/** Codes as their users meet them: one of an address, one of the page, a wall by group; what cannot be scanned is said. */
import { expect } from '@open-wc/testing';
import '../../src/components/qr/define.js';
import { all, box, clean, inState, mount, named, one, shows, until, type GkHost } from '../common/kit.js';
import { codes } from '../fixtures/elements/qr.js';

const pictures = (host: GkHost): Element[] => all(host, 'svg[role=img]');
const pictured = (host: GkHost, count: number): Promise<unknown> => until(() => pictures(host).length === count, `${count} codes`);
const modules = (host: GkHost): number => (pictures(host)[0] as SVGSVGElement).viewBox.baseVal.width - 8;
/** What `act` would have saved. */
async function saved(act: () => void): Promise<{ name: string; blob: Blob }> {
  const made: Blob[] = [];
  const { createObjectURL } = URL;
  let name = '';
  const stop = (event: Event): void => {
    const link = event.composedPath()[0];
    if (!(link instanceof HTMLAnchorElement) || !link.download) return;
    name = link.download;
    event.preventDefault();
  };
  URL.createObjectURL = (blob: Blob) => (made.push(blob), createObjectURL.call(URL, blob));
  addEventListener('click', stop, true);
  try {
    act();
    await until(() => name !== '', 'a file');
  } finally {
    URL.createObjectURL = createObjectURL;
    removeEventListener('click', stop, true);
  }
  return { name, blob: made[0]! };
}

describe('gk-qr', () => {
  afterEach(clean);

  it('makes a code of an address, named and with the address in words', async () => {
    const host = mount('gk-qr', { value: 'https://gov.example/gk/低保', caption: '低保' });
    await pictured(host, 1);
    expect(pictures(host)[0]!.getAttribute('aria-label')).to.equal('低保的二维码');
    await shows(host, 'gov.example/gk/低保');
    const more = mount('gk-qr', { value: 'https://gov.example/', alt: '扫这里' });
    await pictured(more, 1);
    expect(pictures(more)[0]!.getAttribute('aria-label')).to.equal('扫这里');
  });

  it('makes a code of the page itself where nothing is given', async () => {
    const host = mount('gk-qr', {});
    await pictured(host, 1);
    await shows(host, location.host);
  });

  it('saves SVG, and PNG of at least 2,000 px with a quiet zone', async () => {
    const host = mount('gk-qr', { value: 'https://gov.example/1', caption: '低保/表' });
    await pictured(host, 1);
    const svg = await saved(() => named(host, 'button', '下载 SVG').click());
    expect(svg.name).to.equal('低保-表.svg');
    const drawn = new DOMParser().parseFromString(await svg.blob.text(), 'image/svg+xml').documentElement;
    expect(drawn.getAttribute('viewBox')).to.match(/^-4 -4 /);
    const png = await saved(() => named(host, 'button', '下载 PNG').click());
    const bitmap = await createImageBitmap(png.blob);
    expect(bitmap.width).to.be.at.least(2000).and.to.equal(bitmap.height);
  });

  it('takes a level, and a higher one by itself where an emblem covers the middle', async () => {
    const at = async (attributes: Record<string, string>): Promise<GkHost> => {
      const host = mount('gk-qr', { value: 'https://gov.example/gk/shjz/03', ...attributes });
      await pictured(host, 1);
      return host;
    };
    expect(modules(await at({}))).to.be.below(modules(await at({ level: 'H' })));
    const badge = await at({ emblem: '/demo/favicon.svg' });
    expect(modules(badge)).to.equal(modules(await at({ level: 'H' })));
    expect(one(badge, 'svg image').getAttribute('href')).to.match(/^http.*favicon\.svg$/);
    expect(all(await at({ emblem: 'javascript:alert(1)' }), 'svg image')).to.deep.equal([]);
  });

  it('does not draw colours that cannot be scanned, and says so', async () => {
    const good = mount('gk-qr', { value: 'https://gov.example/', dark: '#1c4587', light: '#fffbe9' });
    await pictured(good, 1);
    expect(pictures(good)[0]!.querySelector('path')!.getAttribute('fill')).to.equal('#1c4587');
    for (const [dark, light, words] of [['#ffcc00', '#ffffff', '对比不够'], ['#ffffff', '#000000', '底色比码深']] as const) {
      const host = mount('gk-qr', { value: 'https://gov.example/', dark, light });
      await shows(host, words);
      await pictured(host, 1);
      expect(pictures(host)[0]!.querySelector('rect')!.getAttribute('fill')).to.equal('#ffffff');
    }
  });

  it('says why there is no code, and how to shorten what is too long', async () => {
    await shows(mount('gk-qr', { value: '' }), '没有网址');
    await shows(mount('gk-qr', { value: 'javascript:alert(1)' }), '这个网址不能做成二维码');
    await shows(mount('gk-qr', { value: `https://gov.example/?${'长'.repeat(400)}` }), '请删去问号后面多余的部分');
  });

  it('shows a set as a wall by group: searched, expired ones marked and without a code', async () => {
    const host = mount('gk-qr', {}, '', box());
    host.data = codes;
    await inState(host, 'ready');
    await pictured(host, 3);
    expect(all(host, '.wh').map((head) => head.firstChild!.nextSibling!.textContent)).to.deep.equal(['民生保障', '教育']);
    await shows(host, '已失效');
    expect(all(host, 'a.nm').map((link) => link.textContent)).to.deep.equal(['最低生活保障', '特困人员供养', '义务教育招生']);
    const input = one<HTMLInputElement>(host, 'input[type=search]');
    input.value = '招生';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await pictured(host, 1);
  });
});
