import { beforeAll, expect, test } from "vitest";
import { officeFacts, reportOf } from "../../infra/local/office-report.ts";
import { dossierOf } from "../../domain/paper/dossier.ts";
import type { DossierFacts } from "../../domain/paper/dossier-facts.ts";
import { countFaults } from "../../domain/paper/paper-faults.ts";
import { dossierFacts } from "../../lambda/workbook/paper/read-dossier.ts";
import { wordFile } from "../../lambda/workbook/paper/write-dossier.ts";
import { namesIn, paperOf, tableOf } from "./office.ts";

let facts: DossierFacts;
beforeAll(async () => {
  facts = await dossierFacts(reportOf(officeFacts()), []);
});

test("every paper of the demonstration's year is made, with as many names as it says", async () => {
  const papers = dossierOf(facts);
  for (const paper of papers) {
    expect(countFaults(paper)).toEqual([]);
    expect((await wordFile(paper, new Map())).length).toBeGreaterThan(0);
  }
  const named = papers.filter(({ count }) => count !== null).length;
  expect(named).toBeGreaterThan(5);
});

test("its ballot names each unit once, and everybody who may be rated once", () => {
  const ballot = paperOf(dossierOf(facts), "ballot");
  const headings = tableOf(ballot).rows.filter(({ length }) => length === 1);
  expect(new Set(headings.flat()).size).toBe(headings.length);
  expect(namesIn(ballot)).toHaveLength(ballot.count ?? 0);
});
