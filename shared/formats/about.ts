/** What a file says of itself, so that its figures can be checked: when, by which version and of what it was made. */
import * as v from 'valibot';
import { type ExportHead, foreignHead } from './document-builder.ts';
import type { ParseContext } from './format.ts';
import { ExportSchema, FORMAT, FORMAT_VERSION } from './json.ts';

const { generator, exported, workspace, filters } = ExportSchema.entries;
const AboutSchema = v.strictObject({ generator, exported, workspace, filters });
export type About = v.InferOutput<typeof AboutSchema>;

export function aboutOf({ generator, exported, workspace, filters }: ExportHead): About {
  return { generator, exported, workspace, ...(filters && { filters }) };
}

/** The head of a document by what its file says of itself; where it says nothing, that of a file of another program. */
export function headBy(about: unknown, context: ParseContext): ExportHead {
  const read = v.safeParse(AboutSchema, about);
  return read.success ? { format: FORMAT, version: FORMAT_VERSION, ...read.output } : foreignHead(context);
}
