import { AnnotationsView } from './annotations/AnnotationsView.tsx';
import type { BenchView } from './BenchView.ts';
import { CompareView } from './compare/CompareView.tsx';
import { FiguresView } from './figures/FiguresView.tsx';
import { INITIATIVES, InitiativesView } from './initiatives/InitiativesView.tsx';
import { PagesView } from './pages/PagesView.tsx';
import { PEOPLE, PeopleView } from './people/PeopleView.tsx';
import { TeamView } from './team/TeamView.tsx';

/** The workbench's views, in the order of its navigation. */
export const BENCH_VIEWS: readonly BenchView[] = [
  { id: 'pages', title: 'pages.title', Body: PagesView },
  { id: 'annotations', title: 'bench.annotations', Body: AnnotationsView },
  { id: 'figures', title: 'figures.title', Body: FiguresView },
  { id: PEOPLE, title: 'bench.people', Body: PeopleView },
  { id: INITIATIVES, title: 'bench.initiatives', Body: InitiativesView },
  { id: 'team', title: 'agree.title', Body: TeamView },
  { id: 'compare', title: 'compare.title', Body: CompareView },
];
