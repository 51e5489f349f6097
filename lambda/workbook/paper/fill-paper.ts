import { type FileChild, patchDetector, patchDocument, PatchType, TextRun } from "docx";
import { countFaults } from "../../../domain/paper/paper-faults.ts";
import type { Filling, Paper } from "../../../domain/paper/part/paper.ts";
import { isPaperTag, type PaperTag } from "../../../domain/paper/part/paper-tags.ts";
import { bodyAlone, joinCopies } from "./join-copies.ts";
import { certificatePages } from "./certificate-pages.ts";
import { paperPages } from "./paper-pages.ts";
import { paperTable } from "./paper-table.ts";
import { prose } from "./template/line.ts";

/** A filled paper, or the tags of its template that no paper of its kind has. */
export type FilledPaper =
  | { readonly kind: "filled"; readonly file: Uint8Array }
  | { readonly kind: "unknown-tags"; readonly tags: readonly string[] }
  /** The number in its sentence is not that of its names. */
  | { readonly kind: "counts-differ" };

/** A form is filled once for each of its copies, which are one file. */
export async function fillPaper(template: Uint8Array, paper: Paper): Promise<FilledPaper> {
  if (countFaults(paper).length > 0) return { kind: "counts-differ" };
  const { copies, filled } = paper;
  if (copies === undefined) return fillOnce(template, paper);
  const files: Uint8Array[] = [];
  const body = bodyAlone(template);
  for (const [index, own] of copies.entries()) {
    const copy = await fillOnce(index === 0 ? template : body, { ...paper, filled: { ...filled, ...own } });
    if (copy.kind !== "filled") return copy;
    files.push(copy.file);
  }
  return { kind: "filled", file: joinCopies(files) };
}

/** Words take the look of their tag; a tag that stands for paragraphs or a table stands alone in its paragraph. */
async function fillOnce(template: Uint8Array, paper: Paper): Promise<FilledPaper> {
  const data = Buffer.from(template);
  const tags = [...new Set(await patchDetector({ data }))];
  const unknown = tags.filter((tag) => !isPaperTag(tag) || paper.filled[tag] === undefined);
  if (unknown.length > 0) return { kind: "unknown-tags", tags: unknown };
  const patches = Object.fromEntries(
    tags.filter(isPaperTag).flatMap((tag) => {
      const filling = paper.filled[tag];
      return filling === undefined ? [] : [[tag, patchOf(paper, tag, filling)]];
    }),
  );
  const file = await patchDocument({ outputType: "nodebuffer", data, patches, keepOriginalStyles: true });
  return { kind: "filled", file };
}

function patchOf(paper: Paper, tag: PaperTag, filling: Filling) {
  switch (filling.kind) {
    case "words":
      return { type: PatchType.PARAGRAPH, children: [new TextRun(filling.text)] } as const;
    case "paragraphs":
      return blocks(
        filling.lines.map((text) => (tag === "noi_nhan" ? prose(`- ${text}`, SMALL_LINE) : prose(text))),
      );
    case "table":
      return blocks([paperTable(filling.table, isUpright(paper, tag) ? "portrait" : "landscape")]);
    case "pages":
      return blocks(
        paperPages(filling.pages, {
          upper: wordsOf(paper, "co_quan_cap_tren"),
          body: wordsOf(paper, "co_quan"),
          placeAndDay: wordsOf(paper, "noi_ngay"),
          onBehalf: wordsOf(paper, "quyen_han"),
          post: wordsOf(paper, "chuc_vu"),
          signer: wordsOf(paper, "nguoi_ky"),
        }),
      );
    case "certificates":
      return blocks(
        certificatePages(filling.certificates, {
          body: wordsOf(paper, "co_quan"),
          post: wordsOf(paper, "chuc_vu"),
          signer: wordsOf(paper, "nguoi_ky"),
          isPreprinted: paper.kind === "certificate-overlay",
        }),
      );
  }
}

/** Figures stand in the text, and so does the list of a meeting; every other list has pages of its own across. */
function isUpright({ kind }: Paper, tag: PaperTag): boolean {
  return UPRIGHT.has(tag) || kind === "meeting-minutes" || kind === "council-minutes";
}

const UPRIGHT: ReadonlySet<PaperTag> = new Set(["tong_hop", "bang_diem", "bang_thang"]);

const SMALL_LINE = { size: 22, indented: false, before: 0, after: 0, align: "left" } as const;

function blocks(children: readonly FileChild[]) {
  return { type: PatchType.DOCUMENT, children: [...children] } as const;
}

function wordsOf({ filled }: Paper, tag: PaperTag): string {
  const filling = filled[tag];
  return filling?.kind === "words" ? filling.text : "";
}
