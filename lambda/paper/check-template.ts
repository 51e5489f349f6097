import { BLOCK_TAGS, likelyTag, tagsOf, templateFaults } from "../../domain/paper/part/template-faults.ts";
import { type Filling, type Paper, paragraphs, table, words } from "../../domain/paper/part/paper.ts";
import { REFUSAL_TEXTS } from "../../domain/texts/import/import.ts";
import { PLAN_REFUSAL_TEXTS } from "../../domain/texts/import/plan-texts.ts";
import { TEMPLATE_FAULT_TEXTS } from "../../domain/texts/paper/template-files.ts";
import { type Language, render } from "../../domain/values/bilingual.ts";
import type { PaperKind } from "../../domain/vocabulary/paper/paper-kind.ts";
import type { TemplateFault } from "../../domain/vocabulary/paper/template-fault.ts";
import { readDocxParagraphs } from "../office-file/docx.ts";
import { fillPaper } from "../workbook/paper/fill-paper.ts";

export interface ToldFault {
  readonly code: TemplateFault;
  readonly message: string;
}

/** What is wrong with a Word file as the template of a kind; nothing once a paper was filled from it on trial. */
export async function checkTemplate(
  kind: PaperKind,
  file: Uint8Array,
  language: Language,
): Promise<readonly ToldFault[]> {
  const read = readDocxParagraphs(Buffer.from(file));
  if (read.kind === "refused") {
    const text = PLAN_REFUSAL_TEXTS[read.code] ?? REFUSAL_TEXTS[read.code];
    return [unreadable(render(text, language), language)];
  }
  const faults = templateFaults(kind, read.paragraphs);
  if (faults.length > 0)
    return faults.map(({ code, tag }) => {
      const likely = code === "unknown-tag" ? likelyTag(kind, tag) : undefined;
      const more = likely && ` ${render(TEMPLATE_FAULT_TEXTS.likely, language, { likely })}`;
      return { code, message: render(TEMPLATE_FAULT_TEXTS[code], language, { tag }) + (more ?? "") };
    });
  try {
    const filled = await fillPaper(file, trialOf(kind));
    if (filled.kind !== "unknown-tags") return [];
    return filled.tags.map((tag) => ({
      code: "unknown-tag",
      message: render(TEMPLATE_FAULT_TEXTS["unknown-tag"], language, { tag }),
    }));
  } catch {
    return [unreadable(render(REFUSAL_TEXTS.damaged, language), language)];
  }
}

function unreadable(reason: string, language: Language): ToldFault {
  return { code: "unreadable", message: render(TEMPLATE_FAULT_TEXTS.unreadable, language, { reason }) };
}

const TRIALS: Readonly<Record<Filling["kind"], Filling>> = {
  words: words("x"),
  paragraphs: paragraphs(["x"]),
  table: table({ columns: [{ caption: "x", width: 1 }], rows: [] }),
  pages: { kind: "pages", pages: [] },
  certificates: { kind: "certificates", certificates: [] },
};

/** A paper of the kind in which every tag has something to stand in its place. */
function trialOf(kind: PaperKind): Paper {
  const filled = Object.fromEntries(tagsOf(kind).map((tag) => [tag, TRIALS[BLOCK_TAGS[tag] ?? "words"]]));
  return { kind, name: kind, title: kind, authority: "", count: null, filled };
}
