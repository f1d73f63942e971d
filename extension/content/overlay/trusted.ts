/** A page can dispatch events of its own making; only those of a person count. */
export function trusted<E extends Event>(handler: (event: E) => void): (event: E) => void {
  return event => {
    if (event.isTrusted) handler(event);
  };
}
