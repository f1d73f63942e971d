/** Everything that the workbench's views ask of the index: one function each, run in the worker. */
import { annotationIds, annotationRows, searchAnnotations, suggestTerms } from './annotation-views.ts';
import { compareChoices, comparePages, compareView } from './compare-views.ts';
import { disagreementView } from './disagreement-views.ts';
import {
  figureChart,
  figureFlags,
  figureGround,
  figureQuotes,
  figureSheet,
  figureTable,
} from './figure-views.ts';
import { listFamilies, listInitiatives, showInitiative } from './initiative-views.ts';
import { findPlaces, listPages } from './page-views.ts';
import { listOffices, listPeople, mergePeople, showPerson, splitPerson } from './people-views.ts';
import { agreementView, teamView } from './team-views.ts';

export const VIEWS = {
  listPages,
  findPlaces,
  searchAnnotations,
  annotationRows,
  annotationIds,
  suggestTerms,
  figureTable,
  figureFlags,
  figureGround,
  figureChart,
  figureSheet,
  figureQuotes,
  teamView,
  agreementView,
  disagreementView,
  compareView,
  compareChoices,
  comparePages,
  listPeople,
  showPerson,
  listOffices,
  mergePeople,
  splitPerson,
  listInitiatives,
  showInitiative,
  listFamilies,
} as const;

export type Views = typeof VIEWS;
export type ViewName = keyof Views;
