/**
 * How elements share code on a page: few files, none of them for nothing.
 *   core        what every element stands on, those without data too
 *   data        what every element with data stands on (static imports of src/base)
 *   shared      what half of the elements or more import at once besides: the frame of a list, search, facets
 *   more        what several import, but fewer than half: whoever shows one plain list does not pay for it
 *   <element>-model   what one element and the shell that shows all elements need at once: the shell's use makes nothing common
 *   <element>-parts   what one element needs at once and others only when they come to it
 *   <element>   the rest of what one element needs at once
 * Lazy parts stay where the bundler puts them. Without this each module that is used both at once and later becomes a file of its
 * own: ten requests for one element.
 */
const RUNTIME = 'rolldown/runtime';
const COMMON = ['core', 'data', 'shared', 'more'];
/** Stands on every page of a site, whether there is data on it or not. */
const BAR = 'gk-toolbar';
/** Shows all the others: it reads what each of them holds. */
const SHELL = 'gk-kiosk';

/** @param {{entries: Record<string, string>, base: string[]}} of absolute paths of the entry and base modules */
export function chunkGroups({ entries, base }) {
  let table;
  const reach = (roots, info) => {
    const seen = new Set(roots);
    for (const id of seen) for (const next of info(id)?.importedIds ?? []) seen.add(next);
    return seen;
  };
  /** What an entry may ever load, lazily too. */
  const reachAll = (entry, info) => {
    const seen = new Set([entry]);
    for (const id of seen) {
      const { importedIds, dynamicallyImportedIds } = info(id) ?? {};
      for (const next of [...(importedIds ?? []), ...(dynamicallyImportedIds ?? [])]) seen.add(next);
    }
    return seen;
  };
  const build = info => {
    const data = reach(base, info);
    const users = new Map();
    const may = new Map();
    for (const [name, entry] of Object.entries(entries)) {
      for (const id of reach([entry], info)) users.set(id, [...(users.get(id) ?? []), name]);
      for (const id of reachAll(entry, info)) may.set(id, [...(may.get(id) ?? []), name]);
    }
    return { data, users, may };
  };
  const nameOf = (id, context) => {
    table ??= build(module => context.getModuleInfo(module));
    if (id.includes(RUNTIME)) return 'core';
    const names = table.users.get(id);
    if (!names || Object.values(entries).includes(id)) return null;
    if (names.length > 1 && names.includes(BAR)) return 'core';
    if (table.data.has(id)) return 'data';
    if (names.length * 2 >= Object.keys(entries).length) return 'shared';
    const [owner, other] = names.filter(name => names.length === 1 || name !== SHELL);
    if (other) return 'more';
    const own = owner.replace(/^gk-/, '');
    if (names.length > 1) return `${own}-model`;
    // Another element loads it lazily: in this element's own file it would bring all of that along.
    return table.may.get(id).some(name => name !== owner) ? `${own}-parts` : own;
  };
  // A group also takes what its modules import: those that all stand on come first, so that nothing is taken from them.
  const group = (debugName, priority, fits) => ({
    debugName, priority,
    name: (id, context) => {
      const name = nameOf(id, context);
      return name !== null && fits(name) ? name : null;
    },
  });
  return {
    groups: [
      ...COMMON.map((common, i) => group(common, 30 - i, name => name === common)),
      group('model', 20, name => name.endsWith('-model')),
      group('parts', 15, name => name.endsWith('-parts')),
      group('element', 10, name => !COMMON.includes(name) && !/-(?:model|parts)$/.test(name)),
    ],
  };
}
