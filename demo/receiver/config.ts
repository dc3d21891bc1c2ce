/** Settings from the environment and the command line; every one has a default with which the service starts. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validateDocument } from '../../src/spec/index.js';
import type { FeedbackDocument } from '../../src/spec/types.js';
import { openLibsql } from './db/libsql.js';
import { openPostgres } from './db/postgres.js';
import type { Database } from './db/sql.js';
import { KeyRing } from './keys.js';

const HERE = dirname(fileURLToPath(import.meta.url));

export interface Rates {
  /** Letters from one address in ten minutes. */
  letters: number;
  /** Status questions from one address in ten minutes. */
  status: number;
}

export interface Config {
  host: string;
  port: number;
  /** Folder of the embedded database, the key file and backups. */
  data: string;
  /** Address of PostgreSQL, or '' for the embedded database. */
  database: string;
  keyFile: string;
  channelsFile: string;
  /** Web pages that may post here (`https://www.example.gov.cn`). */
  origins: string[];
  /** How many proxies stand in front and write X-Forwarded-For. */
  proxies: number;
  /** Is it reached over https (through the proxy)? */
  secure: boolean;
  rates: Rates;
  maxBytes: number;
  /** Milliseconds in which a sender must have sent its headers; the whole request has six times that. */
  patience: number;
  /** Days after which a closed letter is erased. */
  retentionDays: number;
  /** Removes the folder of a `--temp` start. */
  cleanup: () => void;
}

const whole = (text: string | undefined, usual: number, name: string): number => {
  if (text === undefined || text === '') return usual;
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`${name} 应是一个整数。`);
  return value;
};

export interface Overrides {
  temp?: boolean;
  port?: string;
  host?: string;
  data?: string;
  origin?: string[];
  channels?: string;
}

/** @throws Error in Chinese that says which setting is wrong */
export function readConfig(env: NodeJS.ProcessEnv, overrides: Overrides = {}): Config {
  const data = overrides.temp ? mkdtempSync(join(tmpdir(), 'gk-receiver-')) : resolve(overrides.data ?? env['RECEIVER_DATA'] ?? 'receiver-data');
  const origins = [...(env['RECEIVER_ORIGINS'] ?? '').split(','), ...(overrides.origin ?? [])].map((each) => each.trim().replace(/\/$/, '')).filter(Boolean);
  for (const origin of origins) if (!/^https?:\/\/[a-z0-9.-]+(?::\d+)?$/i.test(origin)) throw new Error('RECEIVER_ORIGINS 应是以逗号分隔的来源，例如 https://www.example.gov.cn，不带路径。');
  return {
    host: overrides.host ?? env['RECEIVER_HOST'] ?? '127.0.0.1',
    port: whole(overrides.port ?? env['RECEIVER_PORT'], 8787, 'RECEIVER_PORT'),
    data,
    database: overrides.temp ? '' : env['DATABASE_URL'] ?? '',
    keyFile: env['RECEIVER_KEY_FILE'] && !overrides.temp ? resolve(env['RECEIVER_KEY_FILE']) : join(data, 'keys.txt'),
    channelsFile: resolve(overrides.channels ?? env['RECEIVER_CHANNELS'] ?? join(HERE, 'channels.json')),
    origins,
    proxies: whole(env['RECEIVER_PROXIES'], 0, 'RECEIVER_PROXIES'),
    secure: env['RECEIVER_SECURE'] === '1',
    rates: { letters: whole(env['RECEIVER_RATE_LETTERS'], 60, 'RECEIVER_RATE_LETTERS'), status: whole(env['RECEIVER_RATE_STATUS'], 60, 'RECEIVER_RATE_STATUS') },
    maxBytes: whole(env['RECEIVER_MAX_BYTES'], 26 * 1024 * 1024, 'RECEIVER_MAX_BYTES'),
    patience: whole(env['RECEIVER_PATIENCE'], 10_000, 'RECEIVER_PATIENCE'),
    retentionDays: whole(env['RECEIVER_RETENTION_DAYS'], 3 * 365, 'RECEIVER_RETENTION_DAYS'),
    cleanup: () => {
      if (overrides.temp) rmSync(data, { recursive: true, force: true });
    },
  };
}

/** The key ring; the embedded database gets one at its first start, several receivers must be given the same. */
export function readKeys(config: Config, env: NodeJS.ProcessEnv): KeyRing {
  if (env['RECEIVER_KEYS']) return new KeyRing(env['RECEIVER_KEYS'].replace(/;/g, '\n'));
  if (!existsSync(config.keyFile)) {
    if (config.database) throw new Error(`没有密钥文件 ${config.keyFile}。请先用 npm run receiver -- new-key 产生一个，并让每个接收端使用同一个。`);
    if (existsSync(join(config.data, 'letters.db'))) throw new Error('数据库还在，密钥文件却不见了。请恢复备份的密钥文件：没有它，已有的信件打不开。');
    mkdirSync(config.data, { recursive: true, mode: 0o700 });
    writeFileSync(config.keyFile, KeyRing.generate(), { mode: 0o600, flag: 'wx' });
  }
  return new KeyRing(readFileSync(config.keyFile, 'utf8'));
}

export const databaseFile = (config: Config): string => join(config.data, 'letters.db');

export function openDatabase(config: Config): Database {
  if (config.database) return openPostgres(config.database);
  mkdirSync(config.data, { recursive: true, mode: 0o700 });
  return openLibsql(databaseFile(config));
}

/** The channels that this receiver serves, checked as any document is. */
export async function readChannels(file: string): Promise<FeedbackDocument> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Error(`渠道文件 ${file} 读不出来，或不是 JSON。`);
  }
  const wrong = (await validateDocument(value)).filter(({ severity }) => severity === 'error');
  if (wrong.length) throw new Error(`渠道文件有误：\n${wrong.slice(0, 10).map(({ pointer, message }) => `  ${pointer} ${message}`).join('\n')}`);
  return value as FeedbackDocument;
}
