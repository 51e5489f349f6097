import type { Writable } from "node:stream";
import { zipSync } from "fflate";
import type { Paper } from "../../../domain/paper/paper.ts";
import { fillPaper } from "./fill-paper.ts";
import { ownTemplate } from "./template/templates.ts";

/** Writes every paper of a file as a .zip of Word files, numbered as in its contents. @returns the number of papers */
export async function writeDossier(papers: readonly Paper[], sink: Writable): Promise<number> {
  const files: Record<string, Uint8Array> = {};
  for (const [index, paper] of papers.entries())
    files[`${String(index).padStart(2, "0")}-${paper.name}.docx`] = await wordFile(paper);
  await ended(sink, zipSync(files));
  return papers.length;
}

/** Writes one of the papers. @returns 1, as many as the file holds */
export async function writePaper(paper: Paper, sink: Writable): Promise<number> {
  await ended(sink, await wordFile(paper));
  return 1;
}

async function wordFile(paper: Paper): Promise<Uint8Array> {
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
