/** Names of files as Node's `path` takes them apart. */
export const basename = (path: string, suffix = ''): string => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return suffix && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;
};

export const extname = (path: string): string => {
  const name = basename(path);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot) : '';
};
