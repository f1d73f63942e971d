import { availableParallelism } from 'node:os';
import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './scripts/lib/checks/longest-first.ts';

/** A test that takes a second here was seen to take ten on two cores that others use too. */
const UNIT_MS = 30_000;

/** What builds the extension anew, and so runs when nothing else needs it. */
const COMMANDS = 'tests/e2e/start*.test.ts';

/** What takes the place of a module, or of the browser that modules find when they are loaded, is for one file alone. */
const APART = [
  'tests/extension/background/{connect,step-erasures,load-evidence}.test.ts',
  'tests/extension/ui/early-view.test.tsx',
];
const IN_DOM = {
  environment: 'happy-dom',
  environmentOptions: { happyDOM: { settings: { enableIframePageLoading: true } } },
  testTimeout: UNIT_MS,
  setupFiles: ['fake-indexeddb/auto'],
};

/** Five kinds of test: plain Node, a DOM without a browser, the worker inside workerd, the built extension in Chromium, `npm start`. */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // Of its own accord it leaves one for what else a person does.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'node',
          // They leave nothing behind: a process for each file takes longer than most of the tests.
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{worker,e2e,extension}/**'],
          environment: 'node',
          testTimeout: UNIT_MS,
        },
      },
      {
        test: {
          name: 'dom',
          ...IN_DOM,
          isolate: false,
          include: ['tests/extension/**/*.test.{ts,tsx}'],
          exclude: APART,
        },
      },
      {
        test: {
          name: 'dom-apart',
          ...IN_DOM,
          include: APART,
        },
      },
      {
        plugins: [cloudflareTest({ wrangler: { configPath: './wrangler.toml' } })],
        test: {
          name: 'workerd',
          // Each test has a workspace of its own: a workerd for each file takes longer than most of the tests.
          isolate: false,
          include: ['tests/worker/**/*.test.ts'],
          testTimeout: UNIT_MS,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: [COMMANDS],
          environment: 'node',
          // Browsers keep what is one file's from another: what drives them is loaded once for all.
          isolate: false,
          globalSetup: 'tests/e2e/harness/provide-worker.ts',
          testTimeout: 90_000,
          hookTimeout: 120_000,
          // Each file has a browser of its own, for which it often waits: three files keep two cores at work.
          maxWorkers: 3,
        },
      },
      {
        test: {
          name: 'commands',
          include: [COMMANDS],
          environment: 'node',
          testTimeout: 90_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
