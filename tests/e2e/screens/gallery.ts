import { PANEL_SIZE, type Screen } from './screen.ts';

export interface Picture {
  screen: Screen;
  file: string;
}

/** Wide enough to read, narrow enough for three in a row. */
const SHOWN_WIDTH = 280;

function shown({ screen, file }: Picture): string {
  const { width } = screen.size ?? PANEL_SIZE;
  const [zh, en] = screen.title;
  const wide = width > PANEL_SIZE.width ? SHOWN_WIDTH * 2 : SHOWN_WIDTH;
  return `### ${zh}\n\n${en}\n\n<a href="${file}"><img src="${file}" alt="${zh} · ${en}" width="${wide}"></a>\n`;
}

/** The page that shows all pictures; `npm run screenshots` writes it. */
export function gallery(pictures: readonly Picture[]): string {
  const head =
    '# 界面一览 · Screens\n\nTaken by `npm run screenshots`; a few are in the dark and in English too.\n';
  return [head, ...pictures.map(shown)].join('\n');
}
