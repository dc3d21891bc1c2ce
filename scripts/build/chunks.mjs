/**
 * How elements share code on a page: few files, none of them for nothing.
 *   core        what every data element stands on (static imports of src/base)
 *   shared      what two elements or more import at once besides
 *   <element>   the rest of what one element needs at once
 * Lazy parts stay where the bundler puts them. Without this each module that is used both at once and later becomes a file of its
 * own: ten requests for one element.
 */
const RUNTIME = 'rolldown/runtime';

/** @param {{entries: Record<string, string>, base: string[]}} of absolute paths of the entry and base modules */
export function chunkGroups({ entries, base }) {
  let table;
  const reach = (roots, info) => {
    const seen = new Set(roots);
    for (const id of seen) for (const next of info(id)?.importedIds ?? []) seen.add(next);
    return seen;
  };
  const build = info => {
    const core = reach(base, info);
    const users = new Map();
    for (const [name, entry] of Object.entries(entries)) {
      for (const id of reach([entry], info)) users.set(id, [...(users.get(id) ?? []), name]);
    }
    return { core, users };
  };
  const nameOf = (id, context) => {
    table ??= build(module => context.getModuleInfo(module));
    if (id.includes(RUNTIME) || table.core.has(id)) return 'core';
    const names = table.users.get(id);
    if (!names || Object.values(entries).includes(id)) return null;
    return names.length > 1 ? 'shared' : names[0].replace(/^gk-/, '');
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
      group('element', 10, name => name !== 'core' && name !== 'shared'),
    ],
  };
}
