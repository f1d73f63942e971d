import { useEffect, useRef } from 'preact/hooks';
import { workspaceName } from '../../workspace-name.ts';
import type { BenchProps } from '../BenchView.ts';
import { pictureOf } from '../figures/picture.ts';
import { WIDTH } from '../figures/plot.ts';
import { loadPlot, type Plot } from '../load-plot.ts';
import { SavePicture } from '../SavePicture.tsx';

export interface PlotFigureProps extends Pick<BenchProps, 'row' | 'fail' | 't'> {
  /** What the picture shows, for who cannot see it and as the title of a file; a table says the rest. */
  label: string;
  /** Makes the picture for a width in CSS pixels. */
  draw: (plot: Plot, width: number) => SVGElement | HTMLElement;
  /** Is another one whenever another picture is to be drawn. */
  of: unknown;
}

/** Narrower than this nothing can be read off. */
const MIN_WIDTH = 260;

/** Plot gives groups of marks names without roles, which no reader may have: the picture has a name as a whole. */
function unnamed(picture: Element): Element {
  for (const group of picture.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
  return picture;
}

/** A picture by Observable Plot, which is loaded for the first one; it takes the colours of the page's theme. */
export function PlotFigure({ label, draw, of, row, fail, t }: PlotFigureProps) {
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
  const drawToSave = async () => {
    const day = new Date().toLocaleDateString('sv-SE');
    const source = t('bench.pictureSource', workspaceName(row, t), day);
    const drawn = draw(await loadPlot(), WIDTH) as SVGSVGElement;
    return pictureOf(drawn, [], { title: label, source });
  };
  return (
    <>
      <div ref={place} class="plot" role="img" aria-label={label} />
      <p class="plot-tools">
        <SavePicture draw={drawToSave} about={[label]} {...{ row, fail, t }} />
      </p>
    </>
  );
}
