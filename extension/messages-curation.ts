/** What is decided where annotators do not agree; part of `messages.ts`. */
import type { AnnotationKind, Attributes } from '../shared/model/annotation.ts';
import type { Decision } from '../shared/workbench/agreement/decisions.ts';

/** An annotation for the curated version alone, made of one that is there. */
export interface MadeInstead {
  /** Id of that, and by whom of several it is meant. */
  of: string;
  by: string;
  kind: AnnotationKind;
  attributes: Attributes;
}

export interface CurationMessages {
  /** One act: what is decided, what is made instead, and what of that was made before and is not wanted any more. */
  'curation.decide': (input: {
    ws: string;
    decisions: Decision[];
    instead?: MadeInstead;
    remove: string[];
  }) => null;
}
