import { beforeAll, expect, test } from "vitest";
import { officeFacts, reportOf } from "../../infra/local/office-report.ts";
import { dossierOf } from "../../domain/paper/dossier.ts";
import type { DossierFacts } from "../../domain/paper/part/dossier-facts.ts";
import { countFaults } from "../../domain/paper/paper-faults.ts";
import { dossierFacts } from "../../lambda/workbook/paper/read-dossier.ts";
import { wordFile } from "../../lambda/workbook/paper/write-dossier.ts";
import { namesIn, paperOf, tableOf } from "./office.ts";

/** The whole file of a year is made in this time, the demonstration's with many more forms than are filled here. */
const SECONDS = 10;
/** Forms of each kind that are filled; every further one takes as long. */
const COPIES = 4;

let facts: DossierFacts;
beforeAll(async () => {
  facts = await dossierFacts(reportOf(officeFacts()), []);
});

test("every paper of the demonstration's year is made, with as many names as it says, in ten seconds of work", async () => {
  const papers = dossierOf(facts);
  let work = 0;
  for (const paper of papers) {
    expect(countFaults(paper)).toEqual([]);
    const { copies } = paper;
    const some = copies?.slice(0, COPIES);
    const before = process.cpuUsage();
    const file = await wordFile(some === undefined ? paper : { ...paper, copies: some }, new Map());
    const { user, system } = process.cpuUsage(before);
    work += (user + system) * ((copies?.length ?? 1) / (some?.length ?? 1));
    expect(file.length).toBeGreaterThan(0);
  }
  const named = papers.filter(({ count }) => count !== null).length;
  expect(named).toBeGreaterThan(5);
  expect(work / 1e6).toBeLessThan(SECONDS);
}, 120_000);

test("its ballot names each unit once, and everybody who may be rated once", () => {
  const ballot = paperOf(dossierOf(facts), "ballot");
  const headings = tableOf(ballot).rows.filter(({ length }) => length === 1);
  expect(new Set(headings.flat()).size).toBe(headings.length);
  expect(namesIn(ballot)).toHaveLength(ballot.count ?? 0);
});
