import { afterAll, expect, test } from "vitest";
import { TermResponse } from "../../domain/protocol/terms.ts";
import { COMMITTEE, newRow, openOffice, storeRun } from "./api-room.ts";

const room = await openOffice();
afterAll(() => room.stop());

test("a term's answer proposes the honour of the term from the levels that were decided, by the last year's policy", async () => {
  const past = (decisionYear: number, level: string) =>
    newRow("past-decisions", `cb-mot-01.${decisionYear}`, { subject: "cb-mot-01", decisionYear, level });
  await room.fill(COMMITTEE, [
    newRow("people", "cb-mot-01", { fullName: "Nguyễn Văn Một", category: "cong-chuc" }),
    ...[2022, 2024, 2026].map((year) => past(year, "HTXS")),
    ...[2023, 2025].map((year) => past(year, "HTT")),
  ]);
  await storeRun(room, "run-of-the-year", "published", "2026");
  const term = async (from: number) =>
    TermResponse.parse((await room.get(`/v1/terms?from=${from}&to=2026`)).body).commendations;
  expect(await term(2022)).toMatchObject([{ subject: "cb-mot-01", id: "tuyen-duong-nhiem-ky" }]);
  expect(await term(2021)).toEqual([]);
});
