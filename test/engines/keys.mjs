/** Named keys for `page.press`: `Enter`, `Shift+Tab`, `Control+a`. */
const NAMED = {
  Enter: [13, '\r'], Tab: [9], Escape: [27], Backspace: [8], Delete: [46], ' ': [32, ' '], Home: [36], End: [35],
  PageUp: [33], PageDown: [34], ArrowLeft: [37], ArrowUp: [38], ArrowRight: [39], ArrowDown: [40],
};
const MODIFIERS = { Alt: 1, Control: 2, Meta: 4, Shift: 8 };

/**
 * The CDP key events of one combination.
 * @param {string} combination
 */
export function keyEvents(combination) {
  const names = combination === '+' ? ['+'] : combination.split('+');
  let key = names.pop() ?? '';
  if (key === 'Space') key = ' ';
  let modifiers = 0;
  for (const name of names) modifiers |= MODIFIERS[name] ?? 0;
  const [keyCode, text] = NAMED[key] ?? [key.toUpperCase().charCodeAt(0), key];
  const code = NAMED[key] ? (key === ' ' ? 'Space' : key) : /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : /^\d$/.test(key) ? `Digit${key}` : '';
  const base = { key, code, modifiers, windowsVirtualKeyCode: keyCode, nativeVirtualKeyCode: keyCode };
  const typed = text !== undefined && (modifiers & ~MODIFIERS.Shift) === 0;
  const commands = key === 'a' && modifiers & MODIFIERS.Control ? ['selectAll'] : undefined;
  return [
    { ...base, type: typed ? 'keyDown' : 'rawKeyDown', ...(typed ? { text, unmodifiedText: text } : {}), ...(commands ? { commands } : {}) },
    { ...base, type: 'keyUp' },
  ];
}
