import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { program } from "./program.ts";
import { usedMembers } from "./used-members.ts";
import { wireMembers } from "./wire-members.ts";

/** Who may ask the model for something. */
const ASKING = [
  "addin/host",
  "infra/local/excel/conformance",
  "test/excel",
  "test/host",
  "test/sync",
  "test/e2e",
];

/** What Microsoft's proxies ask for by themselves; events are registered under other names than they are used by. */
const PROXIES =
  /^(?:Workbook\.(?:application|_|createAndOpenWorkbook)|Application\.createWorkbook$|WorkbookCreated\.open$|Range\.getRow$|\w+\._)/;

test(
  "the model answers nothing that neither the add-in nor a case of conformance nor a test asks",
  { timeout: 120_000 },
  () => {
    const files = ASKING.flatMap((folder) =>
      readdirSync(resolve(folder), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts"))
        .map((name) => join(resolve(folder), name)),
    );
    const used = new Set(
      usedMembers(program(files), files).map(
        ({ owner, name, isAssigned }) => `${owner}.${name} ${isAssigned}`,
      ),
    );
    const unused = wireMembers.flatMap(({ owner, name, isAssigned }) => {
      const member = `${owner}.${name}`;
      return used.has(`${member} ${isAssigned}`) || PROXIES.test(member)
        ? []
        : [isAssigned ? `${member} =` : member];
    });
    expect(unused).toEqual([]);
  },
);
