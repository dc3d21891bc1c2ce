/** What all routes need, put together once. */
import type { FeedbackDocument } from '../../src/spec/types.js';
import type { Config } from './config.js';
import type { Database } from './db/sql.js';
import type { KeyRing } from './keys.js';
import type { Limits } from './limits.js';
import type { Log } from './log.js';

export interface Service {
  config: Config;
  db: Database;
  ring: KeyRing;
  limits: Limits;
  log: Log;
  channels: FeedbackDocument;
}
