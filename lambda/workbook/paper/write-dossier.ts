import type { Writable } from "node:stream";
import { zipSync } from "fflate";
import type { Paper } from "../../../domain/paper/part/paper.ts";
import type { PaperKind } from "../../../domain/vocabulary/paper/paper-kind.ts";
import { fillPaper } from "./fill-paper.ts";
import type { ReadPaper } from "./read-dossier.ts";
import { ownTemplate } from "./template/templates.ts";

/** The office's own template for each kind that has one. */
export type Templates = ReadonlyMap<PaperKind, Uint8Array>;

/** Writes a template as it serves now. @returns 0, since it names nobody */
export async function writeTemplate(
  kind: PaperKind,
  own: Uint8Array | undefined,
  sink: Writable,
): Promise<number> {
  await ended(sink, own ?? (await ownTemplate(kind)));
  return 0;
}

/** Writes every paper of a file as a .zip of Word files, numbered as in its contents. @returns the number of papers */
export async function writeDossier(
  papers: readonly ReadPaper[],
  templates: Templates,
  sink: Writable,
): Promise<number> {
  const files: Record<string, Uint8Array> = {};
  for (const [index, read] of papers.entries())
    files[`${String(index).padStart(2, "0")}-${read.paper.name}.docx`] = await fileOf(read, templates);
  await ended(sink, zipSync(files));
  return papers.length;
}

/** Writes one of the papers. @returns 1, as many as the file holds */
export async function writePaper(read: ReadPaper, templates: Templates, sink: Writable): Promise<number> {
  await ended(sink, await fileOf(read, templates));
  return 1;
}

/** A numbered paper is given as it was kept. */
function fileOf({ paper, kept }: ReadPaper, templates: Templates): Promise<Uint8Array> {
  return kept === undefined ? wordFile(paper, templates) : kept();
}

/** A paper as its template is filled now. */
export async function wordFile(paper: Paper, templates: Templates): Promise<Uint8Array> {
  const template = templates.get(paper.kind) ?? (await ownTemplate(paper.kind));
  const filled = await fillPaper(template, paper);
  switch (filled.kind) {
    case "filled":
      return filled.file;
    case "counts-differ":
      throw new Error(`${paper.name} says another number than it has names`);
    case "unknown-tags":
      throw new Error(
        `the template of ${paper.kind} has tags that are not filled: ${filled.tags.join(", ")}`,
      );
  }
}

function ended(sink: Writable, file: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    sink.once("error", reject);
    sink.end(file, resolve);
  });
}
