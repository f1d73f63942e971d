import { useEffect, useRef } from 'preact/hooks';
import { loadPlot, type Plot } from '../load-plot.ts';

export interface PlotFigureProps {
  /** What the picture shows, for who cannot see it; a table says the rest. */
  label: string;
  /** Makes the picture for a width in CSS pixels. */
  draw: (plot: Plot, width: number) => Element;
  /** Is another one whenever another picture is to be drawn. */
  of: unknown;
  fail: (error: unknown) => void;
}

/** Narrower than this nothing can be read off. */
const MIN_WIDTH = 260;

/** Plot gives groups of marks names without roles, which no reader may have: the picture has a name as a whole. */
function unnamed(picture: Element): Element {
  for (const group of picture.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
  return picture;
}

/** A picture by Observable Plot, which is loaded for the first one; it takes the colours of the page's theme. */
export function PlotFigure({ label, draw, of, fail }: PlotFigureProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let isWanted = true;
    const paint = async () => {
      const plot = await loadPlot();
      const at = place.current;
      if (!at || !isWanted) return;
      at.replaceChildren(unnamed(draw(plot, Math.max(at.clientWidth, MIN_WIDTH))));
    };
    const again = () => void paint().catch(fail);
    again();
    const observer = new ResizeObserver(entries => {
      // Its height is the picture's own.
      if (entries[0] && Math.abs(entries[0].contentRect.width - width) > 1) again();
      width = entries[0]?.contentRect.width ?? width;
    });
    let width = place.current?.clientWidth ?? 0;
    if (place.current) observer.observe(place.current);
    return () => {
      isWanted = false;
      observer.disconnect();
    };
  }, [of]);
  return <div ref={place} class="plot" role="img" aria-label={label} />;
}
