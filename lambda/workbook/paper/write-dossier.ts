import type { Writable } from "node:stream";
import { zipSync } from "fflate";
import type { Paper } from "../../../domain/paper/paper.ts";
import { fillPaper } from "./fill-paper.ts";
import type { ReadPaper } from "./read-dossier.ts";
import { ownTemplate } from "./template/templates.ts";

/** Writes every paper of a file as a .zip of Word files, numbered as in its contents. @returns the number of papers */
export async function writeDossier(papers: readonly ReadPaper[], sink: Writable): Promise<number> {
  const files: Record<string, Uint8Array> = {};
  for (const [index, read] of papers.entries())
    files[`${String(index).padStart(2, "0")}-${read.paper.name}.docx`] = await fileOf(read);
  await ended(sink, zipSync(files));
  return papers.length;
}

/** Writes one of the papers. @returns 1, as many as the file holds */
export async function writePaper(read: ReadPaper, sink: Writable): Promise<number> {
  await ended(sink, await fileOf(read));
  return 1;
}

/** A numbered paper is given as it was kept. */
function fileOf({ paper, kept }: ReadPaper): Promise<Uint8Array> {
  return kept === undefined ? wordFile(paper) : kept();
}

/** A paper as its template is filled now. */
export async function wordFile(paper: Paper): Promise<Uint8Array> {
  const filled = await fillPaper(await ownTemplate(paper.kind), paper);
  if (filled.kind === "filled") return filled.file;
  throw new Error(`the template of ${paper.kind} has tags that are not filled: ${filled.tags.join(", ")}`);
}

function ended(sink: Writable, file: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    sink.once("error", reject);
    sink.end(file, resolve);
  });
}
