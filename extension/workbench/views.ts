/** Everything that the workbench's views ask of the index: one function each, run in the worker. */
import { annotationIds, annotationRows, searchAnnotations, suggestTerms } from './annotation-views.ts';

export const VIEWS = { searchAnnotations, annotationRows, annotationIds, suggestTerms } as const;

export type Views = typeof VIEWS;
export type ViewName = keyof Views;
