/** Starting and stopping: time limits against slow senders, and an orderly end. */
import { createAdaptorServer } from '@hono/node-server';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from './app.js';
import { openDatabase, readChannels, readKeys, type Config } from './config.js';
import { migrate } from './db/migrations.js';
import { expire } from './letters/retention.js';
import { Limits } from './limits.js';
import { describe, type Log } from './log.js';
import type { Service } from './service.js';

export interface Running {
  url: string;
  service: Service;
  stop(): Promise<void>;
}

export async function openService(config: Config, log: Log, env: NodeJS.ProcessEnv = process.env): Promise<Service> {
  const ring = readKeys(config, env);
  const channels = await readChannels(config.channelsFile);
  const db = openDatabase(config);
  await migrate(db);
  return { config, db, ring, channels, log, limits: new Limits(db, ring) };
}

const HOUR = 3_600_000;

export async function start(config: Config, log: Log, env: NodeJS.ProcessEnv = process.env): Promise<Running> {
  const service = await openService(config, log, env);
  const app = createApp(service);
  const server = createAdaptorServer({
    fetch: app.fetch, autoCleanupIncoming: true,
    serverOptions: { headersTimeout: config.patience, requestTimeout: config.patience * 6, keepAliveTimeout: 5_000, maxHeaderSize: 16 * 1024, connectionsCheckingInterval: Math.min(2_000, config.patience) },
  }) as Server;
  server.maxConnections = 2_000;
  server.maxHeadersCount = 64;
  server.setTimeout(config.patience * 7);
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(config.port, config.host, () => done());
  });
  const { port } = server.address() as AddressInfo;
  log('info', 'started', { port, database: service.db.dialect });
  const tidy = async () => {
    try {
      await service.limits.sweep();
      const count = await expire(service);
      if (count) log('info', 'expired', { count });
    } catch (error) {
      log('error', 'tidy-failed', describe(error));
    }
  };
  const timer = setInterval(() => void tidy(), HOUR);
  timer.unref();
  return {
    url: `http://${config.host}:${port}`,
    service,
    async stop() {
      clearInterval(timer);
      // What is being received is received to its end; connections that only wait are closed.
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeIdleConnections();
      await Promise.race([closed, new Promise((done) => setTimeout(done, 10_000).unref())]);
      server.closeAllConnections();
      await service.db.close();
      config.cleanup();
      log('info', 'stopped');
    },
  };
}
