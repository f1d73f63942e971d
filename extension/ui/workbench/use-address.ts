import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Address, readAddress, writeAddress } from './address.ts';

/** Goes to another place of the workbench; `replace` where going back to the last one would be of no use. */
export type Go = (to: Address, how?: { replace?: boolean }) => void;

export function useAddress(): [Address, Go] {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const onChange = () => setHash(location.hash);
    addEventListener('hashchange', onChange);
    return () => removeEventListener('hashchange', onChange);
  }, []);
  const go = useCallback<Go>((to, { replace = false } = {}) => {
    const next = writeAddress(to);
    if (!replace) {
      location.hash = next;
      return;
    }
    // This tells nobody.
    history.replaceState(null, '', next);
    setHash(next);
  }, []);
  return [readAddress(hash), go];
}
