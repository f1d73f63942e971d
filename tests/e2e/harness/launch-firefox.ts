import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Input, Method, Reply } from '../../../extension/messages.ts';
import { type Manifest, withHosts } from '../../../scripts/lib/extension/manifest.ts';
import { freePort } from '../../../scripts/lib/free-port.ts';
import { FIREFOX_BUILD, ROOT } from '../../../scripts/lib/paths.ts';
import { Marionette } from './marionette.ts';

const ID = 'meipi@meipi.invalid';
const START_MS = 30_000;

/** Where this machine has a Firefox; undefined where it has none. */
export function findFirefox(path = process.env.PATH ?? ''): string | undefined {
  return path
    .split(delimiter)
    .flatMap(folder => ['firefox', 'firefox-esr'].map(name => join(folder, name)))
    .find(file => existsSync(file));
}

export interface Firefox {
  /** Opens one of the extension's pages in the first tab. */
  openOwn(path: string): Promise<void>;
  /** Opens an address in a tab of its own, which is the one that is looked at then. @returns the tab's id */
  openPage(url: string): Promise<number>;
  /** Looks at the first tab. */
  backToOwn(): Promise<void>;
  /** What a function body gives that may `await`, in the page that is looked at. @throws Error with what it threw */
  evaluate<T>(body: string): Promise<T>;
  ask<M extends Method>(method: M, input: Input<M>): Promise<Reply<M>>;
  askTab<M extends Method>(tab: number, method: M, input: Input<M>): Promise<Reply<M>>;
  /** Errors of the extension's scripts, wherever they run. */
  errors(): Promise<string[]>;
  close(): Promise<void>;
}

async function connected(port: number): Promise<Marionette> {
  const deadline = Date.now() + START_MS;
  for (;;) {
    try {
      return await Marionette.connect(port);
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise(resolve => setTimeout(resolve, 200));
    }
  }
}

/** Firefox without a window, with the extension as it is built for it and in a profile of its own. */
export async function launchFirefox(executable: string): Promise<Firefox> {
  const folder = await mkdtemp(join(tmpdir(), 'meipi-firefox-'));
  const [profile, extension] = [join(folder, 'profile'), join(folder, 'extension')];
  await cp(FIREFOX_BUILD, extension, { recursive: true });
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8')) as Manifest;
  await writeFile(join(extension, 'manifest.json'), JSON.stringify(withHosts(manifest, [])));
  const port = await freePort();
  await cp(join(ROOT, 'tests/e2e/harness/firefox-profile'), profile, { recursive: true });
  await writeFile(join(profile, 'user.js'), `user_pref("marionette.port", ${port});\n`, { flag: 'a' });
  const args = [
    '--headless',
    '--marionette',
    '--no-remote',
    '--remote-allow-system-access',
    '--profile',
    profile,
  ];
  const running = spawn(executable, args, { stdio: 'ignore' });
  const ended = new Promise(resolve => running.once('exit', resolve));
  const marionette = await connected(port);
  const send = async <T>(command: string, parameters: object = {}) =>
    ((await marionette.send(command, parameters)) as { value: T }).value;
  await marionette.send('WebDriver:NewSession', { capabilities: {} });
  await send('Addon:Install', { path: extension, temporary: true });
  const inBrowser = async <T>(script: string): Promise<T> => {
    await send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await send<T>('WebDriver:ExecuteScript', { script, args: [] });
    } finally {
      await send('Marionette:SetContext', { value: 'content' });
    }
  };
  const host = await inBrowser<string>(`return WebExtensionPolicy.getByID('${ID}').mozExtensionHostname;`);
  const [own = ''] = (await marionette.send('WebDriver:GetWindowHandles')) as string[];
  const lookAt = (handle: string) => send('WebDriver:SwitchToWindow', { handle });
  const evaluate = async <T>(body: string): Promise<T> => {
    const script = `const done = arguments[arguments.length - 1];
      (async () => { ${body} })().then(value => done({ value }), error => done({ error: String(error) }));`;
    const { value, error } = await send<{ value: T; error?: string }>('WebDriver:ExecuteAsyncScript', {
      ...{ script, args: [], newSandbox: true, sandbox: null },
    });
    if (error !== undefined) throw new Error(error);
    return value;
  };
  const message = (method: string, input: unknown) => JSON.stringify({ meipi: 1, method, input });
  return {
    openOwn: async path => {
      await lookAt(own);
      await send('WebDriver:Navigate', { url: `moz-extension://${host}/${path}` });
    },
    openPage: async url => {
      const { handle } = (await marionette.send('WebDriver:NewWindow', { type: 'tab' })) as {
        handle: string;
      };
      await lookAt(handle);
      await send('WebDriver:Navigate', { url });
      await lookAt(own);
      const tab = await evaluate<number>(
        `return (await browser.tabs.query({})).find(tab => tab.url === ${JSON.stringify(url)}).id;`,
      );
      await lookAt(handle);
      return tab;
    },
    backToOwn: async () => void (await lookAt(own)),
    evaluate,
    ask: (method, input) => evaluate(`return browser.runtime.sendMessage(${message(method, input)});`),
    askTab: (tab, method, input) =>
      evaluate(`return browser.tabs.sendMessage(${tab}, ${message(method, input)});`),
    errors: () =>
      inBrowser(
        `return Services.console.getMessageArray().map(String).filter(text => /Error.*moz-extension:/.test(text));`,
      ),
    close: async () => {
      await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => running.kill());
      await ended;
      marionette.end();
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
