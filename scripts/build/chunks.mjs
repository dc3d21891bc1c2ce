/**
 * How elements share code on a page: few files, none of them for nothing.
 *   core        what every data element stands on (static imports of src/base)
 *   shared      what two elements or more import at once besides
 *   <element>-parts   what one element needs at once and others only when they come to it
 *   <element>   the rest of what one element needs at once
 * Lazy parts stay where the bundler puts them. Without this each module that is used both at once and later becomes a file of its
 * own: ten requests for one element.
 */
const RUNTIME = 'rolldown/runtime';
const PARTS = '-parts';

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
    const core = reach(base, info);
    const users = new Map();
    const may = new Map();
    for (const [name, entry] of Object.entries(entries)) {
      for (const id of reach([entry], info)) users.set(id, [...(users.get(id) ?? []), name]);
      for (const id of reachAll(entry, info)) may.set(id, [...(may.get(id) ?? []), name]);
    }
    return { core, users, may };
  };
  const nameOf = (id, context) => {
    table ??= build(module => context.getModuleInfo(module));
    if (id.includes(RUNTIME) || table.core.has(id)) return 'core';
    const names = table.users.get(id);
    if (!names || Object.values(entries).includes(id)) return null;
    if (names.length > 1) return 'shared';
    // Another element loads it lazily: in this element's own file it would bring all of that along.
    const own = names[0].replace(/^gk-/, '');
    return table.may.get(id).some(name => name !== names[0]) ? `${own}${PARTS}` : own;
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
      group('core', 30, name => name === 'core'),
      group('shared', 20, name => name === 'shared'),
      group('parts', 15, name => name.endsWith(PARTS)),
      group('element', 10, name => name !== 'core' && name !== 'shared' && !name.endsWith(PARTS)),
    ],
  };
}
