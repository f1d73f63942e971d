import { defineConfig } from 'wxt';
import { defaultMatchPatterns, optionalMatchPatterns } from '../shared/sites.ts';

/** How main part and headings of some pages look: on others they look otherwise. */
const LOOKS = /\/(?:workspace|options)\.css$/;
/** What reads notes is fetched by the panel at the first note. */
const NOTES = /\/node_modules\/marked\/|\/ui\/note\/(?:Note|note-tokens)\.tsx?$/;
/** What reads and writes tables and packed files is no business of the panel: its own pages fetch it. */
const FILES = /\/node_modules\/(?:papaparse|fflate)\/|\/shared\/formats\/(?:delimited|zip-pieces)\.ts$/;
const isForAll = (id: string) => !LOOKS.test(id) && !NOTES.test(id) && !FILES.test(id);

/**
 * What pages share comes in one file: each file costs the panel some 3 ms before anything is drawn, and most of what pages share is
 * a line or two.
 */
const shareInOneFile = {
  name: 'meipi:share-in-one-file',
  config: () => ({
    build: {
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [{ name: 'shared', test: isForAll, tags: ['$initial' as const], minShareCount: 2 }],
          },
        },
      },
    },
  }),
};

/** Run from the repository's root: `wxt -c extension/wxt.config.ts`. */
export default defineConfig({
  root: process.cwd(),
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: '.output',
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    ...(browser === 'chrome' && { minimum_chrome_version: '130' }),
    // Nothing is kept or sent from private windows.
    incognito: 'not_allowed',
    permissions: [
      'activeTab',
      'alarms',
      'scripting',
      'storage',
      'unlimitedStorage',
      ...(browser === 'chrome' ? ['sidePanel'] : []),
    ],
    host_permissions: defaultMatchPatterns(),
    optional_host_permissions: [...optionalMatchPatterns(), '*://*/*'],
    content_scripts: [
      {
        matches: defaultMatchPatterns(),
        js: ['content-scripts/content.js'],
        run_at: 'document_end',
      },
      // The script reaches into frames of the same origin; the rules for marks have to be in each of them.
      {
        matches: defaultMatchPatterns(),
        css: ['content-scripts/content.css'],
        all_frames: true,
        match_origin_as_fallback: true,
      },
    ],
    commands: {
      review: { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_reviewCommand__' },
      'open-card': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_openCardCommand__' },
      'next-mark': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_nextMarkCommand__' },
      'previous-mark': {
        suggested_key: { default: 'Alt+Shift+P' },
        description: '__MSG_previousMarkCommand__',
      },
    },
    action: { default_title: '__MSG_actionTitle__' },
    web_accessible_resources: [
      {
        resources: ['editor.html'],
        matches: ['*://*/*'],
        ...(browser === 'chrome' && { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'meipi@meipi.invalid',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.every(({ inputPath }) => inputPath.endsWith('.html')))
        config.plugins = [...(config.plugins ?? []), shareInOneFile];
    },
  },
  // light-dark() is in all browsers from the minimum version on.
  vite: () => ({
    build: { target: 'es2022', cssTarget: ['chrome130', 'firefox140'] },
    worker: { format: 'es' },
  }),
});
