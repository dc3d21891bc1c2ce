/** Element tests in the current Chromium (an installed one, or the packaged one). */
import { writeFileSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import { build } from 'esbuild';
import { engine } from './test/engines/engines.mjs';

/** CommonJS packages; the dev server serves modules only. */
const COMMONJS = ['qrcode', 'leaflet'];

const commonjs = {
  name: 'gk-commonjs',
  resolveImport: ({ source }) => (COMMONJS.includes(source) ? `/__commonjs__/${source}.js` : undefined),
  async serve({ path }) {
    const name = /^\/__commonjs__\/(.+)\.js$/.exec(path)?.[1];
    if (!name || !COMMONJS.includes(name)) return undefined;
    const { outputFiles } = await build({ entryPoints: [name], bundle: true, format: 'esm', platform: 'browser', write: false, absWorkingDir: process.cwd(), stdin: undefined });
    return { body: outputFiles[0].text, type: 'js' };
  },
};

/** Counts for scripts/test.mjs. */
const counter = {
  onTestRunFinished({ sessions }) {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    const walk = suite => {
      for (const test of suite.tests) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
      suite.suites.forEach(walk);
    };
    for (const session of sessions) {
      counts.failed += session.errors.length;
      if (session.testResults) walk(session.testResults);
      else if (!session.errors.length) counts.failed += 1;
    }
    if (process.env.GK_SUMMARY) writeFileSync(process.env.GK_SUMMARY, JSON.stringify(counts));
  },
};

const current = engine('current');
if (current.missing) throw new Error(current.missing);
const filter = process.env.TEST_FILES;

export default {
  files: filter ? `test/elements/**/*${filter}*.test.ts` : 'test/elements/**/*.test.ts',
  nodeResolve: { exportConditions: ['browser', 'development'] },
  concurrency: 1,
  browsers: [chromeLauncher({
    launchOptions: {
      executablePath: current.path, headless: current.shell ? 'shell' : true, env: { ...process.env, TZ: 'Asia/Shanghai', ...current.env },
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--accept-lang=zh-CN,zh'],
    },
  })],
  plugins: [esbuildPlugin({ ts: true, json: true, tsconfig: 'tsconfig.json', target: 'es2022' }), commonjs],
  testFramework: { config: { timeout: 30_000 } },
  testsFinishTimeout: 180_000,
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  coverageConfig: { include: ['src/**/*.ts'], reportDir: 'coverage' },
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), counter],
};
