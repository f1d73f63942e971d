import { type BrowserContext, chromium } from 'playwright-core';
import { extensionId } from '../extension/extension-id.ts';
import type { Browser } from './ensure-browser.ts';
import { ignoresLoadExtension } from './version-of.ts';

export interface LaunchOptions {
  browser: Browser;
  profileDir: string;
  /** A folder of its own, without symbolic links: `copyExtension`. */
  extensionDir: string;
  /** A window for a person; without it no display is needed. */
  window?: boolean;
  viewport?: { width: number; height: number };
  /** Keep pages that were left, as a person's browser does; Playwright does not. */
  backForwardCache?: boolean;
}

const QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
];

/** What Playwright turns off. The browser heeds the last such switch alone, so ours has to name these too. */
const PLAYWRIGHTS_OFF = [
  ...['AimEnabled', 'AvoidCorsURLLoaderRestartOnRedirect', 'AvoidUnnecessaryBeforeUnloadCheckSync'],
  ...['DestroyProfileOnBrowserClose', 'HttpsFirstBalancedModeAutoEnable', 'HttpsUpgrades', 'LensOverlay'],
  ...['MediaRouter', 'NetworkTimeServiceQuerying', 'OptimizationHints', 'PaintHolding', 'PreconnectToSearch'],
  ...['TcpPortRandomizationWin', 'ThirdPartyStoragePartitioning', 'msForceBrowserSignIn'],
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/**
 * What a browser without a window would do for nobody: a process ready for the next page, previews of tabs, offers to
 * translate. Together that is about a tenth of its work.
 */
const UNSEEN = ['PreloadTopChromeWebUI', 'SpareRendererForSitePerProcess', 'TabHoverCardImages', 'Translate'];

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The arguments of a launch, as the kind of browser needs them. */
export function launchArguments({ browser, extensionDir, window = false }: LaunchOptions): string[] {
  return [
    ...QUIET,
    ...(window
      ? []
      : [
          ...['--headless=new', '--disable-gpu', '--hide-scrollbars'],
          `--disable-features=${[...PLAYWRIGHTS_OFF, ...UNSEEN].join(',')}`,
        ]),
    // Chromium's sandbox refuses root; the tests of a container run as root or without user namespaces.
    ...(isRoot() || !window ? ['--no-sandbox'] : []),
    ...(ignoresLoadExtension(browser.version)
      ? ['--enable-unsafe-extension-debugging']
      : [`--disable-extensions-except=${extensionDir}`, `--load-extension=${extensionDir}`]),
  ];
}

async function loadUnpacked(context: BrowserContext, path: string): Promise<string> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('the browser gives no debugging session');
  // Playwright's types do not know this domain of the protocol.
  const send = session.send as unknown as (method: string, input: object) => Promise<{ id: string }>;
  const { id } = await send.call(session, 'Extensions.loadUnpacked', { path });
  await session.detach();
  return id;
}

/** Opens the browser with the extension; the caller closes the context. */
export async function launchBrowser(
  options: LaunchOptions,
): Promise<{ context: BrowserContext; extensionId: string }> {
  const { browser, profileDir, extensionDir, window = false, viewport, backForwardCache = false } = options;
  const context = await chromium
    .launchPersistentContext(profileDir, {
      executablePath: browser.executable,
      headless: false,
      args: launchArguments(options),
      ignoreDefaultArgs: [
        '--disable-extensions',
        ...(window ? ['--enable-automation'] : []),
        ...(backForwardCache ? ['--disable-back-forward-cache'] : []),
      ],
      viewport: window ? null : (viewport ?? { width: 1280, height: 900 }),
      chromiumSandbox: !isRoot() && window,
      locale: 'zh-CN',
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
    .catch((error: Error) => {
      const why = error.message.split('\n').slice(0, 12).join('\n');
      throw new Error(
        `浏览器 ${browser.executable} 打不开。\nThe browser ${browser.executable} cannot be opened.\n${why}`,
      );
    });
  const id = ignoresLoadExtension(browser.version)
    ? await loadUnpacked(context, extensionDir)
    : extensionId(extensionDir);
  return { context, extensionId: id };
}
