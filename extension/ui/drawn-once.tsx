import type { FunctionComponent } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { keepEqual } from './keep-equal.ts';

/** The component, drawn anew only where what it is given is not what it was: of a list, the rows that changed. */
export function drawnOnce<P extends object>(Component: FunctionComponent<P>): FunctionComponent<P> {
  return function Once(given) {
    const held = useRef<P>(given);
    const props = keepEqual(held.current, given as P);
    held.current = props;
    return useMemo(() => <Component {...props} />, [props]);
  };
}
