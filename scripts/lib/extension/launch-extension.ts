import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { Input, Method, Output, Reply } from '../../../extension/messages.ts';
import { type Browser, ensureBrowser } from '../browser/ensure-browser.ts';
import { type LaunchOptions, launchBrowser } from '../browser/launch.ts';
import { copyExtension } from './copy-extension.ts';
import { forgetStaleWorker } from './forget-stale-worker.ts';

export interface ExtensionOptions extends Partial<LaunchOptions> {
  /** Sites beside loopback and the default ones on which the extension may run. */
  origins?: readonly string[];
  /** Leaves the welcome page open that a new profile begins with. */
  welcome?: boolean;
}

export interface Extension {
  context: BrowserContext;
  id: string;
  profileDir: string;
  /** A page of the extension, through which messages are sent. */
  control: Page;
  /** Asks the background. @throws Error with the failure's code */
  ask<M extends Method>(method: M, input: Input<M>): Promise<Output<M>>;
  /** Asks the content script of a tab. @throws Error with the failure's code; `page_changed` if there is none */
  askTab<M extends Method>(tabId: number, method: M, input: Input<M>): Promise<Output<M>>;
  /** Opens an address in a tab of its own; `status` is that of the HTTP reply. */
  openPage(url: string): Promise<{ page: Page; tabId: number; status: number }>;
  /** The side panel as a tab, showing another tab. */
  openPanel(tabId: number): Promise<Page>;
  /** A page of the extension by its path, with whatever stands behind it: `workspace.html?ws=local`. */
  openOwnPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** How long a page's pictures and scripts may take. */
const LOAD_MS = 15_000;

/** No message takes as long; connecting to a worker on a busy machine takes the longest. */
const ANSWER_MS = 45_000;

/** A message that got no or a bad answer; `code` is the extension's own. */
export class AskError extends Error {
  readonly code: string;
  constructor(method: string, code: string, detail = '') {
    super(`${method}: ${code} ${detail}`.trim());
    this.name = 'AskError';
    this.code = code;
  }
}

// What is here of the extension's API runs in the page: these functions are sent as text.
declare const chrome: {
  storage: { local: { get(key: string): Promise<{ firstRun?: number }> } };
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  tabs: {
    sendMessage(tab: number, message: unknown): Promise<unknown>;
    create(tab: { url: string }): Promise<{ id: number }>;
  };
};

function unwrap<M extends Method>(method: M, reply: Reply<M> | null): Output<M> {
  if (!reply) throw new AskError(method, 'no_answer');
  if (!reply.ok) throw new AskError(method, reply.error.code, reply.error.detail);
  return reply.value;
}

/** The extension's answer, or what went wrong on the way as a failure of the same shape. */
async function send<M extends Method>(
  control: Page,
  method: M,
  input: Input<M>,
  { tab, timeoutMs = ANSWER_MS }: { tab?: number; timeoutMs?: number } = {},
): Promise<Output<M>> {
  const reply = await control.evaluate(
    async ({ message, tab, timeoutMs }) => {
      const failed = (code: string, detail: string) => ({ ok: false, error: { code, detail } });
      const late = new Promise(resolve =>
        setTimeout(() => resolve(failed('timeout', `no answer in ${timeoutMs} ms`)), timeoutMs),
      );
      try {
        const sent =
          tab === undefined ? chrome.runtime.sendMessage(message) : chrome.tabs.sendMessage(tab, message);
        return (await Promise.race([sent, late])) ?? null;
      } catch (error) {
        return failed('page_changed', String(error));
      }
    },
    { message: { meipi: 1, method, input }, tab, timeoutMs },
  );
  return unwrap(method, reply as Reply<M> | null);
}

/** Waits until the background listens: while it is being installed, or started on a busy machine, messages get lost. */
async function awaitBackground(control: Page): Promise<void> {
  const deadline = Date.now() + ANSWER_MS;
  for (;;) {
    try {
      await send(control, 'sync.state', {}, { timeoutMs: 5_000 });
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await control.waitForTimeout(100);
    }
  }
}

/** Waits until a new profile has its welcome page, and closes it: what is done by script is no first run. */
async function closeWelcome(context: BrowserContext, control: Page, url: string): Promise<void> {
  const deadline = Date.now() + ANSWER_MS;
  for (;;) {
    const { firstRun } = await control.evaluate(() => chrome.storage.local.get('firstRun'));
    if (firstRun !== undefined) break;
    if (Date.now() > deadline) throw new Error(`the welcome page did not open in ${ANSWER_MS} ms`);
    await control.waitForTimeout(50);
  }
  for (const page of context.pages()) if (page.url() === url) await page.close();
}

let found: Promise<Browser> | undefined;

/** The browser of this machine, looked for once: it is started to be asked what it is. */
function foundBrowser(): Promise<Browser> {
  found ??= ensureBrowser();
  return found;
}

/** Opens the built extension in a browser: without a window, in a new profile, unless told otherwise. */
export async function launchExtension(options: ExtensionOptions = {}): Promise<Extension> {
  const { origins = [] } = options;
  const temporary = options.profileDir === undefined;
  const profileDir = options.profileDir ?? (await mkdtemp(join(tmpdir(), 'meipi-profile-')));
  const extensionDir =
    options.extensionDir ?? (await copyExtension(join(profileDir, 'meipi-extension'), origins));
  await forgetStaleWorker(profileDir, extensionDir);
  const browser = options.browser ?? (await foundBrowser());
  const { context, extensionId } = await launchBrowser({ ...options, browser, profileDir, extensionDir });
  const url = (path: string) => `chrome-extension://${extensionId}/${path}`;

  const close = async () => {
    await context.close();
    if (temporary) await rm(profileDir, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    const control = await context.newPage();
    // A page of the extension that runs nothing by itself.
    await control.goto(url('manifest.json'));
    await awaitBackground(control);
    if (!options.welcome) await closeWelcome(context, control, url('welcome.html'));
    return {
      context,
      id: extensionId,
      profileDir,
      control,
      ask: (method, input) => send(control, method, input),
      askTab: (tab, method, input) => send(control, method, input, { tab }),
      openPage: async address => {
        const opened = context.waitForEvent('page');
        const tab = await control.evaluate(() => chrome.tabs.create({ url: 'about:blank' }));
        const page = await opened;
        // A page is there once it is parsed: pictures that never come do not hold it up.
        const reply = await page.goto(address, { waitUntil: 'domcontentloaded' });
        await page.waitForLoadState('load', { timeout: LOAD_MS }).catch(() => undefined);
        return { page, tabId: tab.id, status: reply?.status() ?? 200 };
      },
      openPanel: async tabId => {
        const panel = await context.newPage();
        await panel.goto(url(`sidepanel.html?tab=${tabId}`));
        return panel;
      },
      openOwnPage: async path => {
        const page = await context.newPage();
        await page.goto(url(path));
        return page;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
