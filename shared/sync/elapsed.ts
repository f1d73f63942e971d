/**
 * Whether `span` ms have passed since `since`, by a wall clock that a person may set: where it now shows an earlier time
 * than `since`, nobody knows how long it was, and waiting longer could be waiting for days.
 */
export function elapsed(since: number, span: number, now: number): boolean {
  return now - since >= span || now < since;
}
