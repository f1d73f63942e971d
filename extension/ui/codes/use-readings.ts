import { useEffect, useState } from 'preact/hooks';
import type { Readings } from '../../../shared/pinyin.ts';
import { loadReadings } from '../../load-readings.ts';

/** The readings, once `wanted` and loaded. */
export function useReadings(wanted: boolean, onError: (error: unknown) => void): Readings | undefined {
  const [readings, setReadings] = useState<Readings>();
  useEffect(() => {
    if (wanted && !readings) loadReadings().then(loaded => setReadings(() => loaded), onError);
  }, [wanted]);
  return readings;
}
