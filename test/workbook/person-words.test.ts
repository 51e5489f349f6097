import { expect, test } from "vitest";
import { AUTOMATIC, RunId, UserId } from "../../domain/values/ids.ts";
import { Period } from "../../domain/values/period.ts";
import { newRun } from "../../lambda/run/open/open-run.ts";
import { formatStartedBy } from "../../lambda/decision/result-words.ts";

const run = newRun({
  id: RunId.parse("run-2026-03-x"),
  year: 2026,
  period: Period.parse("2026-03"),
  policy: "dang-366-2025",
  dryRun: false,
  startedBy: UserId.parse("1f0c7a2e"),
  startedAt: "2026-04-01T02:00:00.000Z",
  supersedes: null,
});

test("a report says by name who asked for the run, and of a run that nobody asked for that it came by itself", () => {
  expect(formatStartedBy({ ...run, startedByName: "Mai Thị Hồng Nhung" })).toBe("Mai Thị Hồng Nhung");
  expect(formatStartedBy({ ...run, startedBy: AUTOMATIC })).toBe("Tự động khi các sổ đã khóa");
  expect(formatStartedBy(run)).toBe("1f0c7a2e");
});
