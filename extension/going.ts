/** What an act that takes long is given: when to stop, and whom to tell how far it is. */
export interface Going {
  signal: AbortSignal;
  report: (done: number, total: number) => void;
}
