import { parseArgs } from 'node:util';

/** What a command takes: names with a value, names without, names that may come more than once. */
export interface ArgSpec {
  readonly values?: readonly string[];
  readonly flags?: readonly string[];
  readonly many?: readonly string[];
}

export interface Args {
  readonly files: string[];
  value(name: string): string | undefined;
  all(name: string): readonly string[];
  has(name: string): boolean;
}

/** The command line was not understood: shown with a pointer to the help, exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const COMMON: ArgSpec = { values: ['lang'], flags: ['json', 'help', 'quiet'] };
const SHORT: Readonly<Record<string, string>> = { output: 'o', help: 'h', quiet: 'q', kind: 'k' };

export function readArgs(argv: readonly string[], spec: ArgSpec): Args {
  const options: Record<string, { type: 'string' | 'boolean'; short?: string; multiple?: boolean }> = {};
  const add = (names: readonly string[] | undefined, type: 'string' | 'boolean', multiple = false): void => {
    for (const name of names ?? []) options[name] = { type, ...(SHORT[name] && { short: SHORT[name] }), ...(multiple && { multiple }) };
  };
  for (const one of [COMMON, spec]) {
    add(one.values, 'string');
    add(one.flags, 'boolean');
    add(one.many, 'string', true);
  }
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    const name = /'(-{1,2}[^' ]+)/.exec(message)?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new UsageError(`没有 ${name} 这个选项`);
    throw new UsageError(`选项 ${name} 的用法不对:${/argument missing/.test(message) ? '后面缺少值' : '不应带值,或值以 - 开头(请写成 --选项=值)'}`);
  }
  const values = parsed.values as Record<string, string | boolean | string[] | undefined>;
  return {
    files: parsed.positionals,
    value: name => (typeof values[name] === 'string' ? (values[name]) : undefined),
    all: name => (Array.isArray(values[name]) ? (values[name]) : []),
    has: name => values[name] === true,
  };
}
