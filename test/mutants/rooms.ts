import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** Code whose faults cost most, and the tests that must notice them. A name that ends with a slash is a folder. */
interface Room {
  readonly code: readonly string[];
  readonly tests: readonly string[];
}

export const ROOMS = {
  merge: { code: ["domain/register/merge.ts"], tests: ["test/register/"] },
  rights: {
    code: [
      "domain/register/access.ts",
      "domain/register/redaction.ts",
      "lambda/http/reader-view.ts",
      "lambda/api/register-access.ts",
      "lambda/result/visible-run.ts",
      "lambda/api/decisions.ts",
    ],
    tests: ["test/rights/", "test/api/", "test/workbook/redaction.test.ts"],
  },
  score: {
    code: ["domain/score/", "domain/rating/", "domain/commendation/"],
    tests: ["test/score/", "test/commendation/"],
  },
  ledger: { code: ["lambda/ledger/"], tests: ["test/ledger/", "test/register/"] },
  sync: { code: ["addin/sync/"], tests: ["test/sync/"] },
} as const satisfies Record<string, Room>;
export type RoomName = keyof typeof ROOMS;

/** These tests start processes or run for minutes: once per mutant they cost more than they find. */
const TOO_SLOW = /^test\/(score\/(evaluate|invariants)|sync\/(storm\/.*|attacks))\.test\.ts$/;
/** What a test imports that drives the model of Excel, where an exchange costs as much as a test without it. */
const DRIVES_EXCEL = /\/excel-(?:clerk|desk|of-pane)\.ts"/;

export function codeOf(room: RoomName): readonly string[] {
  return filesIn(ROOMS[room].code).filter((file) => file.endsWith(".ts"));
}

export function testsOf(room: RoomName): readonly string[] {
  return filesIn(ROOMS[room].tests).filter(
    (file) =>
      file.endsWith(".test.ts") && !TOO_SLOW.test(file) && !DRIVES_EXCEL.test(readFileSync(file, "utf8")),
  );
}

function filesIn(names: readonly string[]): readonly string[] {
  return names
    .flatMap((name) =>
      statSync(name).isDirectory()
        ? readdirSync(name, { recursive: true, encoding: "utf8" }).map((file) => path.posix.join(name, file))
        : [name],
    )
    .toSorted((one, other) => (one < other ? -1 : 1));
}
