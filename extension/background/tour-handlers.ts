import type { BackgroundApi, Handlers, Sender } from '../messages.ts';
import { MeipiError } from '../result.ts';
import { SAMPLE_DB } from '../sample.ts';
import { MeipiDb } from '../storage/db.ts';
import type { HandlerDeps } from './handlers.ts';
import { createLexicons } from './lexicon.ts';

type AnyHandlers = Record<string, (input: unknown, sender: Sender) => unknown>;

/** What leads out of the sample report: another workspace, a server, this device, its sites. */
const LEADS_OUT =
  /^(?:connect$|annotations\.copy$|device\.|evidence\.|invites\.|members\.|tokens\.|erase|share|workspace\.|sync\.verify$|site\.(?!state$))/;

/** What the sample's handlers are given: a store of its own that no server hears of, and no counter on the icon. */
export function sampleDeps(deps: HandlerDeps, report: (error: unknown) => void): HandlerDeps {
  const db = new MeipiDb(SAMPLE_DB);
  const nothing = async () => undefined;
  const lexicons = createLexicons(db, () => deps.announce([], { recognise: true }), report);
  return {
    ...deps,
    ...{
      db,
      lexicons,
      edited: () => lexicons.later(),
      syncNow: nothing,
      goOnErasing: nothing,
      setBadge: () => undefined,
    },
  };
}

/** Answers who asks from within the tour by handlers of the sample's own store, and all others by `all`. */
export function tourHandlers(
  all: Handlers<BackgroundApi>,
  sample: Handlers<BackgroundApi>,
  isTour: (sender: Sender) => boolean,
): Handlers<BackgroundApi> {
  const answers = (method: string) => (input: unknown, sender: Sender) => {
    if (!isTour(sender)) return (all as unknown as AnyHandlers)[method]?.(input, sender);
    if (LEADS_OUT.test(method)) throw new MeipiError('in_tour', method);
    return (sample as unknown as AnyHandlers)[method]?.(input, sender);
  };
  return Object.fromEntries(
    Object.keys(all).map(method => [method, answers(method)]),
  ) as unknown as Handlers<BackgroundApi>;
}
