/** The one file that touches `browser.*`: messages, tabs, and what else the browser gives an extension. */
import { browser } from 'wxt/browser';
import type { Api, Handlers, Input, Message, Method, Reply, Sender, StateEvent } from './messages.ts';
import { fail, toFailure } from './result.ts';

export { browser };

function isMessage(message: unknown): message is Message {
  return typeof message === 'object' && message !== null && (message as Message).meipi === 1;
}

/**
 * Asks the background. Never rejects: a missing receiver (an extension that was just updated) is a failure like others.
 */
export async function ask<M extends Method>(method: M, input: Input<M>): Promise<Reply<M>> {
  try {
    const reply: unknown = await browser.runtime.sendMessage({ meipi: 1, method, input });
    return (reply as Reply<M> | undefined) ?? fail('no_background', method);
  } catch (error) {
    return fail('no_background', String(error));
  }
}

/** Asks the content script of a tab; `page_changed` if there is none. */
export async function askTab<M extends Method>(tab: number, method: M, input: Input<M>): Promise<Reply<M>> {
  try {
    const reply: unknown = await browser.tabs.sendMessage(tab, { meipi: 1, method, input });
    return (reply as Reply<M> | undefined) ?? fail('page_changed');
  } catch (error) {
    return fail('page_changed', String(error));
  }
}

/** Tells the content script of a tab, if there is one: most tabs have none, and that is no fault. */
export async function tell<M extends Method>(tab: number, method: M, input: Input<M>): Promise<void> {
  await askTab(tab, method, input);
}

/** Answers messages for which there is a handler; what a handler throws becomes a failure. Until `signal` aborts. */
export function serve<A extends Partial<Api>>(handlers: Handlers<A>, signal?: AbortSignal): void {
  const { onMessage } = browser.runtime;
  const listener: Parameters<typeof onMessage.addListener>[0] = (message: unknown, sender, respond) => {
    if (!isMessage(message) || !Object.hasOwn(handlers, message.method)) return undefined;
    const handler = (handlers as Record<string, (input: unknown, sender: Sender) => unknown>)[message.method];
    const from: Sender = {
      ...(sender.tab?.id !== undefined && { tab: sender.tab.id }),
      ...(sender.url !== undefined && { url: sender.url }),
      ...(sender.tab?.url !== undefined && { top: sender.tab.url }),
    };
    Promise.resolve()
      .then(() => handler?.(message.input, from))
      .then(
        value => respond({ ok: true, value: value ?? null }),
        error => respond({ ok: false, error: toFailure(error) }),
      );
    return true;
  };
  onMessage.addListener(listener);
  signal?.addEventListener('abort', () => onMessage.removeListener(listener));
}

/** BCP 47 tag of the language to speak: Chinese if the browser's interface or its first page language is Chinese. */
export function uiLanguage(navigator: Pick<Navigator, 'language'> = globalThis.navigator): string {
  const own = browser.i18n.getUILanguage();
  return [own, navigator.language].find(language => /^zh\b/i.test(language)) ?? own;
}

/** The tab that this page of the extension is shown in. */
export async function ownTab(): Promise<number | undefined> {
  return (await browser.tabs.getCurrent())?.id;
}

export interface BrowserTab {
  id?: number;
  /** Only where a permission lets us see it. */
  url?: string;
}

/** The tab with this id, or the active one of the window. */
export async function activeTab(fixed?: number): Promise<BrowserTab> {
  const [active] = fixed === undefined ? await browser.tabs.query({ active: true, currentWindow: true }) : [];
  const tab = fixed === undefined ? active : await browser.tabs.get(fixed).catch(() => undefined);
  return {
    ...(tab?.id !== undefined && { id: tab.id }),
    ...(tab?.url !== undefined && { url: tab.url }),
  };
}

/** Calls back when a content script's state changed, until `signal` aborts. */
export function onStateEvent(callback: () => void, signal: AbortSignal): void {
  const listener = (message: unknown) => {
    if ((message as Partial<StateEvent> | null)?.event === 'stateChanged') callback();
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}

/** Calls back when another tab comes to the front or a tab has loaded another page. */
export function onTabChange(callback: () => void, signal: AbortSignal): void {
  browser.tabs.onActivated.addListener(callback);
  browser.tabs.onUpdated.addListener(callback);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(callback);
    browser.tabs.onUpdated.removeListener(callback);
  });
}

/** Asks the person for sites or a server, within a click; true if it is granted now or was before. */
export async function requestOrigin(...origins: string[]): Promise<boolean> {
  return browser.permissions.request({ origins: origins.map(originPattern) });
}

/** Match patterns have no port: a pattern stands for all ports of its host. */
export function originPattern(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** Tells the panel that this page's state changed. Nobody listens while no panel is open, and that is no fault. */
export function sendStateEvent(): void {
  const event: StateEvent = { meipi: 1, event: 'stateChanged' };
  browser.runtime.sendMessage(event).catch(() => undefined);
}

/** What the frame beside an annotation is for: its note and tags, typing beginning in one of them, or what members say of it. */
export type FrameView = 'note' | 'tags' | 'talk';

/** The address of the frame in which an annotation's note and tags are typed, or members' comments are read and written. */
export function editorUrl(id: string, view: FrameView): string {
  return `${browser.runtime.getURL('/editor.html')}#${new URLSearchParams({ id, view })}`;
}

/** A shortcut that the browser holds for the extension. */
export interface Shortcut {
  name: string;
  /** What it does, in the browser's language. */
  description: string;
  /** As the browser writes it; empty where the person took it away. */
  keys: string;
}

/** The shortcuts of the extension as the person has them. */
export async function browserShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name = '', description = '', shortcut = '' }) =>
    // The toolbar icon's own has no words.
    description === '' ? [] : [{ name, description, keys: shortcut }],
  );
}

/** Opens the page of the browser on which they are changed. */
export async function openShortcutSettings(): Promise<void> {
  const { commands } = browser as unknown as { commands: { openShortcutSettings?: () => Promise<void> } };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
