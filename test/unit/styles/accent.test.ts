import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { accentTokens, contrast, parseColour, type Rgb } from '../../../src/styles/accent.js';

const hex = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)).map(rgb => '#' + rgb.map(c => c.toString(16).padStart(2, '0')).join(''));
const of = (value: string): Rgb => {
  const rgb = parseColour(value);
  assert.ok(rgb, value);
  return rgb;
};

test('colours as sites write them; anything else leaves the theme alone', () => {
  assert.deepEqual(['#0b57a4', '#0B57A4', ' #fff ', 'rgb(11, 87, 164)', 'rgb(11 87 164)', 'rgba(11,87,164,1)'].map(parseColour),
    [[11, 87, 164], [11, 87, 164], [255, 255, 255], [11, 87, 164], [11, 87, 164], [11, 87, 164]]);
  for (const bad of ['', 'red', '#12', '#12345', 'rgb(300, 0, 0)', 'rgba(0,0,0,.5)', 'var(--x)', 'url(x)', '#0b57a4;color:red']) assert.equal(parseColour(bad), null, bad);
});

test('contrast is the ratio of WCAG', () => {
  assert.equal(contrast([0, 0, 0], [255, 255, 255]), 21);
  assert.equal(contrast([118, 118, 118], [255, 255, 255]).toFixed(2), '4.54');
});

test('a good accent is kept as it is', () => {
  assert.equal(accentTokens('#0b57a4', 'blue')?.['--_accent'], '#0b57a4');
  assert.equal(accentTokens('#b3141b', 'red')?.['--_accent'], '#b3141b');
  assert.deepEqual(accentTokens('#0b57a4', 'blue'), { '--_accent': '#0b57a4', '--_accent-strong': '#08417b', '--_on-accent': '#ffffff', '--_tint': '#eef3f9', '--_tint2': '#d6e2f0' });
});

test('whatever the site asks for, every derived pair reads', () => {
  for (const theme of ['blue', 'red', 'dark']) {
    const paper: Rgb = theme === 'dark' ? [18, 23, 30] : [255, 255, 255];
    fc.assert(fc.property(hex, value => {
      const tokens = accentTokens(value, theme);
      assert.ok(tokens);
      const [accent, strong, on, tint] = [of(tokens['--_accent']), of(tokens['--_accent-strong']), of(tokens['--_on-accent']), of(tokens['--_tint'])];
      assert.ok(contrast(accent, paper) >= 4.5, `accent ${tokens['--_accent']}`);
      assert.ok(contrast(accent, tint) >= 4.5, 'accent on tint');
      assert.ok(contrast(strong, tint) >= 4.5, 'strong on tint');
      assert.ok(contrast(on, accent) >= 4.5, `on ${tokens['--_on-accent']} ${tokens['--_accent']}`);
    }), { seed: 7, numRuns: 3000 });
  }
});

test('contrast ignores the accent; a paper of the site’s own is taken into account', () => {
  assert.equal(accentTokens('#0b57a4', 'contrast'), null);
  assert.equal(accentTokens('no colour', 'blue'), null);
  const grey = accentTokens('#6a7a8a', 'blue', '#eeeeee');
  assert.ok(contrast(of(grey?.['--_accent'] ?? ''), [238, 238, 238]) >= 4.5);
});
