import type { Filter } from '../../shared/export/filter.ts';
import { selection, withBelow } from '../../shared/export/select.ts';
import { exportedCodes } from '../../shared/formats/to-export.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { labelsOf } from '../../shared/model/codebook.ts';
import type { Page } from '../../shared/model/page.ts';
import { fragmentLink } from '../../shared/page/fragment-link.ts';
import { textFragment } from '../../shared/page/text-fragment.ts';
import type { ShareContent, ShareSources } from '../../shared/protocol/shares.ts';
import { buildShare, type ShareChoice } from '../../shared/share/build-share.ts';
import { sha256Hex } from '../hash.ts';
import type { Handlers } from '../messages.ts';
import type { SharedSet, ShareMessages } from '../messages-shares.ts';
import { MeipiError } from '../result.ts';
import { allAnnotations, allPages } from '../storage/annotations.ts';
import { loadCodebook } from '../storage/codebook.ts';
import type { MeipiDb } from '../storage/db.ts';
import { memberNames } from '../storage/entry-facts.ts';
import { dropLiveShare, type LiveShare, liveShares, putLiveShare } from '../storage/live-shares.ts';
import { textsOf } from '../storage/texts.ts';
import { ApiError } from './api.ts';
import type { TeamApi } from './team-api.ts';

/** A live share costs two writes of the server's day: it is written anew no more often, ms. */
const LIVE_MS = 15 * 60_000;

type Shown = { content: ShareContent; sources: ShareSources };

function filterOf(set: SharedSet): Filter {
  if ('ids' in set) return { ids: set.ids };
  return 'tag' in set ? { tags: [set.tag] } : set.filter;
}

/** A search with the codes that are below its tags now, as the person sees what it finds. */
async function settled(db: MeipiDb, ws: string, set: SharedSet): Promise<SharedSet> {
  if (!('filter' in set) || !set.filter.tags) return set;
  const codes = exportedCodes(await loadCodebook(db, ws));
  return { filter: { ...set.filter, tags: [...withBelow(set.filter.tags, codes)] } };
}

/** What a set is made of, read as an export of the same filter reads it. */
async function chosen(
  db: MeipiDb,
  ws: string,
  set: SharedSet,
  names: ReadonlyMap<string, string>,
): Promise<{ annotations: Annotation[]; pages: Page[] }> {
  const filter = filterOf(set);
  // Of a tag only what bears it itself: a link shows no more than it did when codes are put below the tag.
  const selects = selection(filter);
  const book = await loadCodebook(db, ws);
  const pages = (await allPages(db, ws)).filter(selects.page);
  const open = new Set(pages.map(({ id }) => id));
  const nameOf = (user: string) => names.get(user) ?? user;
  const annotations = (await allAnnotations(db, ws, undefined, { filter, nameOf }))
    .map(annotation => ({ ...annotation, tags: labelsOf(book, annotation.tags) }))
    .filter(one => open.has(one.target.page))
    .filter(one =>
      selects.annotation({ ...one, quote: one.target.quote, author: one.made?.by ?? nameOf(one.author) }),
    );
  return { annotations, pages };
}

async function build(db: MeipiDb, ws: string, set: SharedSet, choice: ShareChoice): Promise<Shown> {
  const names = await memberNames(db, ws);
  const { annotations, pages } = await chosen(db, ws, set, names);
  const texts = await textsOf(db, [...new Set(annotations.map(({ target }) => target.textSha256))]);
  return buildShare({
    choice,
    annotations,
    pages,
    names,
    linkOf: ({ target }, { url }) => {
      const text = texts.get(target.textSha256);
      const fragment = text && textFragment(text, target.utf16.start, target.utf16.end);
      return fragment ? fragmentLink(url, fragment) : undefined;
    },
  });
}

/** Shares of a workspace's annotations, made from what is here. */
export function shareHandlers(
  db: MeipiDb,
  team: (ws: string) => Promise<TeamApi>,
  now: () => number,
): Handlers<ShareMessages> {
  return {
    'share.make': async ({ ws, set: asked, choice, days }) => {
      const set = await settled(db, ws, asked);
      const shown = await build(db, ws, set, choice);
      if (shown.content.annotations.length === 0) throw new MeipiError('nothing_to_share');
      const { share } = await (await team(ws)).share({ ...shown, ...(days !== undefined && { days }) });
      if (choice.live) {
        const sent = await sha256Hex(JSON.stringify(shown.content));
        await putLiveShare(db, { ws, id: share.id, set, choice, sent, at: now() });
      }
      return share;
    },
    'share.list': async ({ ws }) => (await (await team(ws)).shares()).shares,
    'share.end': async ({ ws, id }) => {
      await (await team(ws)).revokeShare(id);
      await dropLiveShare(db, ws, id);
      return null;
    },
  };
}

/** Sends what has changed in the live shares that this device made; one that is not there any more is forgotten. */
export async function refreshShares(
  db: MeipiDb,
  ws: string,
  team: (ws: string) => Promise<TeamApi>,
  now: number,
): Promise<void> {
  for (const share of await liveShares(db, ws)) {
    if (Math.abs(now - share.at) < LIVE_MS) continue;
    const shown = await build(db, ws, share.set, share.choice);
    const sent = await sha256Hex(JSON.stringify(shown.content));
    // Of nothing too: what was taken back here is not to be read there.
    if (sent === share.sent) continue;
    await resend(db, await team(ws), { ...share, sent, at: now }, shown);
  }
}

async function resend(db: MeipiDb, api: TeamApi, share: LiveShare, shown: Shown): Promise<void> {
  try {
    await api.updateShare(share.id, shown);
    await putLiveShare(db, share);
  } catch (error) {
    if (!(error instanceof ApiError) || error.reason !== 'not_found') throw error;
    await dropLiveShare(db, share.ws, share.id);
  }
}
