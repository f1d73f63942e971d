/** Observable Plot, which is loaded for the first picture. */
export const loadPlot = () => import('@observablehq/plot');
export type Plot = Awaited<ReturnType<typeof loadPlot>>;
