import { type InSentence, sentenceAround } from '../../shared/anchoring/sentence-around.ts';
import { similarPlacesIn } from '../../shared/anchoring/similar-places.ts';
import type { PlaceOnPage, StoredAnnotation, WhatMoved } from '../messages.ts';
import { MeipiError } from '../result.ts';
import type { Session } from './session.ts';
import { textTargetOf } from './text-target.ts';

/** As much around a place as a sentence may have. */
const CONTEXT = 80;

function sentenceOf(text: string, start: number, end: number): InSentence {
  return sentenceAround(
    text.slice(Math.max(0, start - CONTEXT), start),
    text.slice(start, end),
    text.slice(end, end + CONTEXT),
  );
}

export function storedAnnotation(session: Session, key: string): StoredAnnotation {
  const annotation = session.stored(key);
  if (!annotation) throw new MeipiError('unknown_annotation', key);
  return annotation;
}

/** What became of an annotation's words: its old sentence, the one in their place now, and where else they may have gone. */
export async function whatMoved(session: Session, key: string, search: boolean): Promise<WhatMoved> {
  const { target } = storedAnnotation(session, key);
  const item = session.item(key);
  const text = session.described?.text;
  if (!item || text === undefined) throw new MeipiError('no_page');
  const { prefix, exact, suffix } = target.quote;
  const place = (span: { start: number; end: number; score?: number }): PlaceOnPage => ({
    ...span,
    ...sentenceOf(text, span.start, span.end),
  });
  return {
    old: sentenceAround(prefix, exact, suffix),
    ...(item.start >= 0 && { now: place({ start: item.start, end: item.end }) }),
    places: search ? (await similarPlacesIn(text, textTargetOf(target))).map(place) : [],
  };
}
