import type { PageState } from '../../../extension/messages.ts';
import { AskError, type Extension } from './launch-extension.ts';

const EVERY_MS = 200;
/** So many equal answers in a row are the end of recognition: re-reading after a mutation waits less than this. */
const STABLE = 4;

export interface AwaitOptions {
  timeoutMs?: number;
  /** What else has to hold, such as: nothing is left to accept. */
  until?: (state: PageState) => boolean;
}

/** Why a page cannot be used, as `message` in Chinese and English. */
export class PageFailure extends Error {}

function fingerprint(state: PageState): string {
  return JSON.stringify([
    state.page,
    state.trouble,
    state.items.map(item => [item.key, item.state, item.anchor]),
  ]);
}

/**
 * Waits until the content script of a tab has recognised and comes to rest.
 * @throws PageFailure if it does not run there, does not come to rest, or the page has no text
 */
export async function awaitItems(
  extension: Extension,
  tabId: number,
  options: AwaitOptions = {},
): Promise<PageState> {
  const { timeoutMs = 60_000, until = () => true } = options;
  const deadline = Date.now() + timeoutMs;
  let last: PageState | undefined;
  let equal = 0;
  let failure = '';
  while (Date.now() < deadline) {
    try {
      const state = await extension.askTab(tabId, 'content.state', {});
      const same = last !== undefined && fingerprint(last) === fingerprint(state);
      equal = same ? equal + 1 : 0;
      last = state;
      if (equal >= STABLE && state.page !== undefined && until(state)) return checked(state);
    } catch (error) {
      if (!(error instanceof AskError)) throw error;
      failure = error.message;
    }
    await new Promise(resolve => setTimeout(resolve, EVERY_MS));
  }
  if (last) {
    checked(last);
    throw new PageFailure(
      '网页一直在变，识别没有结束。\nThe page kept changing: recognition did not come to an end.',
    );
  }
  throw new PageFailure(
    `扩展没有在这个网页上运行（${failure}）。\nThe extension does not run on this page (${failure}).`,
  );
}

function checked(state: PageState): PageState {
  if (state.trouble === 'no_text') {
    throw new PageFailure('网页上没有文字。\nThe page has no text.');
  }
  return state;
}
