declare module 'dom-anchor-text-quote' {
  /** Finds a quote in an element's text content, fuzzily, from the hint on; null where nothing is like it. */
  export function toRange(
    root: Node,
    quote: { exact: string; prefix?: string; suffix?: string },
    options?: { hint?: number },
  ): Range | null;
}
