import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

import { wireClasses } from "../../infra/local/excel/wire/wire-classes.ts";
import type { WireClass } from "../../infra/local/excel/wire/wire-class.ts";
import type { WireKind } from "../../infra/local/excel/wire/wire-object.ts";
import { program } from "./program.ts";
import { type UsedMember, usedMembers } from "./used-members.ts";

/** Excel LTSC 2021. */
const CEILING = 1014;

test(
  "S25: the desk asks Excel LTSC 2021 only for what it has, and the workbook in memory answers all of it",
  { timeout: 120_000 },
  () => {
    const folder = resolve("addin/host");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => join(folder, name));
    const used = usedMembers(program(files), files);
    expect(used.map(({ owner, name }) => `${owner}.${name}`)).toContain("Worksheet.getRange");
    expect(used.flatMap(faults)).toEqual([]);
  },
);

test.each([
  ["a member newer than 1.14", "range.load('address').valuesAsJson", ["Range.valuesAsJson is ExcelApi 1.16"]],
  [
    "a member of the online set alone",
    "sheet.namedSheetViews.exit()",
    ["Worksheet.namedSheetViews is ExcelApiOnline 1.1"],
  ],
  ["a method that is not answered", "range.getImage()", ["Range.getImage is not answered"]],
  ["a property that is not answered", "sheet.slicers.load('count')", ["Worksheet.slicers is not answered"]],
  [
    "an assignment that is not answered",
    "table.showHeaders = true",
    ["Table.showHeaders cannot be assigned"],
  ],
  [
    "an event that is not answered",
    "sheet.onSingleClicked.add(async () => {})",
    ["Worksheet.onSingleClicked is not answered"],
  ],
])("a use of %s is found", { timeout: 120_000 }, (_title, statement, found) => {
  const fixture = resolve("addin/host/fixture.ts");
  const text = `export function fixture(sheet: Excel.Worksheet, table: Excel.Table, range: Excel.Range) { ${statement}; }`;
  const used = usedMembers(program([fixture], new Map([[fixture, text]])), [fixture]);
  expect(used.flatMap(faults)).toEqual(expect.arrayContaining(found));
});

/** Members that Microsoft's proxies answer without Excel. */
const PROXIES_OWN = new Set([
  "load",
  "context",
  "isNullObject",
  "items",
  "untrack",
  "track",
  "toJSON",
  "set",
  "sync",
]);

const EVENTS: Readonly<Record<string, string>> = { onChanged: "_RegisterDataChangedEvent" };

function faults({ owner, name, version, set, isAssigned }: UsedMember): string[] {
  const member = `${owner}.${name}`;
  const found: string[] = [];
  if (version !== undefined && (set !== "ExcelApi" || version > CEILING)) {
    found.push(`${member} is ${set} ${Math.floor(version / 1000)}.${version % 1000}`);
  }
  if (PROXIES_OWN.has(name) || owner === "RequestContext") return found;
  const type = wireClasses[owner as WireKind] as WireClass<WireKind> | undefined;
  const wire = name.charAt(0).toUpperCase() + name.slice(1);
  if (isAssigned)
    return type?.write?.[wire] === undefined ? [...found, `${member} cannot be assigned`] : found;
  return isAnswered(type, name, wire) ? found : [...found, `${member} is not answered`];
}

function isAnswered(type: WireClass<WireKind> | undefined, name: string, wire: string): boolean {
  if (type === undefined) return false;
  if (name === "getItem" && type.item !== undefined) return true;
  if (name === "onSelectionChanged" && type === wireClasses["Workbook"]) return true;
  const event = EVENTS[name] ?? `_Register${name.replace(/^on/, "")}Event`;
  const names = [
    type.read?.[wire],
    type.open?.[wire],
    type.call?.[wire],
    /^on[A-Z]/.test(name) ? type.call?.[event] : undefined,
  ];
  return names.some((member) => member !== undefined);
}
