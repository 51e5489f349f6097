import { type NumberedPaper, numberOf } from "../../domain/paper/book/numbered-paper.ts";
import { paperFaults } from "../../domain/paper/paper-faults.ts";
import { PAPER_FAULT_TEXTS } from "../../domain/texts/paper/faults.ts";
import { dossierOf, refusedPapers } from "../../domain/paper/dossier.ts";
import type { DossierFacts } from "../../domain/paper/part/dossier-facts.ts";
import { nextNumber } from "../../domain/paper/book/number-questions.ts";
import type { Paper } from "../../domain/paper/part/paper.ts";
import { bookOf } from "../../domain/paper/book/paper-book.ts";
import { termFromOf } from "../../domain/forms/letterhead.ts";
import type { ListedPaper, PaperNumberResponse } from "../../domain/protocol/paper/papers.ts";
import { reachesWholeOrganisation } from "../../domain/register/access.ts";
import { NUMBER_QUESTION_TEXTS } from "../../domain/texts/paper/numbers.ts";
import { type Language, render } from "../../domain/values/bilingual.ts";
import { formatDay } from "../../domain/values/day.ts";
import type { RunId } from "../../domain/values/ids.ts";
import type { ApiApp } from "../http/api-app.ts";
import { numberPaperRoute, papersRoute } from "../http/contract/papers.ts";
import { problem } from "../http/contract/problem.ts";
import type { Identity } from "../http/contract/request-env.ts";
import { readReaderView } from "../http/reader-view.ts";
import { requireRun } from "../run/store/run-store.ts";
import { type DossierDeps, readDossierFacts } from "../workbook/paper/read-dossier.ts";
import { numberPaper } from "./number-paper.ts";

/** Whether somebody may have the papers of a run, which name everybody. */
export type PaperReader = (
  identity: Identity,
  run: RunId,
) => Promise<"readable" | "forbidden" | "not-found" | "run-not-ready" | "recused">;

export function servePapers(app: ApiApp, deps: DossierDeps, mayRead: PaperReader): void {
  app.openapi(papersRoute, async (c) => {
    const { id } = c.req.valid("param");
    const access = await mayRead(c.get("identity"), id);
    if (access !== "readable") return problem(c, access);
    const [facts, numbered] = await Promise.all([readDossierFacts(deps, id), deps.paperBook.all()]);
    const papers = dossierOf(facts);
    const refused = [...refusedPapers(facts)];
    const language = c.get("language");
    const list = papers.map((paper) => listed(facts, numbered, papers, paper, language));
    return c.json({ papers: list, refused }, 200);
  });

  app.openapi(numberPaperRoute, async (c) => {
    const { id, name } = c.req.valid("param");
    const identity = c.get("identity");
    const access = await mayRead(identity, id);
    if (access !== "readable") return problem(c, access);
    const run = await requireRun(deps.runs, id);
    const { reach } = await readReaderView(deps, identity, run.year);
    if (!reachesWholeOrganisation(reach, "number-papers")) return problem(c, "forbidden");
    if (run.status !== "published" || run.supersededBy !== null) return problem(c, "run-not-current");
    const by = { by: identity.user, byName: identity.name, at: deps.now() };
    const numbering = await numberPaper(deps, { ...c.req.valid("json"), ...by, run: id, name });
    switch (numbering.kind) {
      case "numbered": {
        const body: PaperNumberResponse = { status: "numbered", numbered: wireNumber(numbering.numbered) };
        return c.json(body, 200);
      }
      case "asked": {
        const questions = numbering.questions.map(({ code, about }) => ({
          code,
          message: questionText(code, about, c.get("language")),
        }));
        const body: PaperNumberResponse = { status: "asked", questions };
        return c.json(body, 200);
      }
      case "paper-waits":
        return problem(c, numbering.kind, { title: numbering.title });
      case "not-found":
      case "paper-has-no-number":
      case "paper-numbered-meanwhile":
        return problem(c, numbering.kind);
    }
  });
}

function listed(
  facts: DossierFacts,
  numbered: readonly NumberedPaper[],
  papers: readonly Paper[],
  paper: Paper,
  language: Language,
): ListedPaper {
  const { name, kind } = paper;
  const own = numberOf(facts.numbered, paper);
  const book = bookOf(kind);
  const { title, authority, count } = own ?? paper;
  const cited = papers.find((other) => other.name === paper.waitsFor);
  const waits = cited !== undefined && numberOf(facts.numbered, cited) === undefined;
  return {
    name,
    kind,
    title,
    authority,
    count,
    numbered: own === undefined ? null : wireNumber(own),
    next:
      book === null
        ? null
        : nextNumber({ numbered, termFrom: termFromOf(facts.letterhead) }, book, facts.today),
    waitsFor: waits ? cited.title : null,
    faults: paperFaults(facts, paper).map(({ code, values }) => ({
      code,
      message: render(PAPER_FAULT_TEXTS[code], language, values),
    })),
  };
}

function wireNumber({ reference, day, by, byName, at, version }: NumberedPaper) {
  return { reference, day, by, byName, at, version };
}

function questionText(
  code: keyof typeof NUMBER_QUESTION_TEXTS,
  about: NumberedPaper | undefined,
  language: Language,
): string {
  if (about === undefined) return render(NUMBER_QUESTION_TEXTS[code], language);
  const { title, reference, day } = about;
  return render(NUMBER_QUESTION_TEXTS[code], language, { title, reference, day: formatDay(day) });
}
