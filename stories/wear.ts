/** What an element had on before a control was touched. */
const before = new WeakMap<Element, Map<string, string | null>>();

/** What a control says, as an attribute; null for nothing. */
function written(value: unknown): string | null {
  if (value === true) return '';
  if (typeof value === 'number') return `${value}`;
  if (Array.isArray(value)) return value.join(' ') || null;
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Puts the values of the controls on an element as attributes; a control that says nothing any more leaves what the story wrote. */
export function wear(element: Element, args: Readonly<Record<string, unknown>>): void {
  const own = before.get(element) ?? new Map<string, string | null>();
  before.set(element, own);
  // Controls that were reset are no longer among the arguments.
  for (const name of new Set([...own.keys(), ...Object.keys(args)])) {
    // A switch that is turned off takes away what the story turned on; an empty field does not.
    const value = written(args[name]) ?? (args[name] === false ? null : own.get(name));
    if (value === undefined) continue;
    if (!own.has(name)) own.set(name, element.getAttribute(name));
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
}
