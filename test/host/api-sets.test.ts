import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const HOST = resolve("addin/host");
const files = readdirSync(HOST).map((name) => join(HOST, name));

test("S25: the desk uses no member of Excel newer than ExcelApi 1.14", { timeout: 120_000 }, () => {
  const { config } = ts.readConfigFile("addin/tsconfig.json", (path) => readFileSync(path, "utf8"));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, resolve("addin"));
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const used = new Map<string, number>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const symbol = checker.getSymbolAtLocation(node);
      const found = symbol === undefined ? undefined : excelMember(symbol);
      if (found !== undefined) used.set(found.name, found.version);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source !== undefined) visit(source);
  }
  expect(used.get("Table.resize")).toBe(1013);
  expect([...used].filter(([, version]) => version > 1014)).toEqual([]);
});

/** "Table.resize" with 1013 for "[Api set: ExcelApi 1.13]". */
function excelMember(symbol: ts.Symbol): { readonly name: string; readonly version: number } | undefined {
  const [declaration] = symbol.declarations ?? [];
  const source = declaration?.getSourceFile();
  if (declaration === undefined || !source?.fileName.includes("@types/office-js")) return undefined;
  const comment = source.text.slice(declaration.getFullStart(), declaration.getStart(source));
  const [, major, minor] = /\[Api set: ExcelApi (\d+)\.(\d+)/.exec(comment) ?? [];
  if (major === undefined) return undefined;
  const parent = ts.isClassDeclaration(declaration.parent) ? `${declaration.parent.name?.text}.` : "";
  return { name: `${parent}${symbol.name}`, version: Number(major) * 1000 + Number(minor) };
}

test("S25: whatever is loaded is named", () => {
  const loads = files.flatMap((file) => readFileSync(file, "utf8").match(/\.load\((?!")[^)]*\)/g) ?? []);
  expect(loads).toEqual([]);
});

test("only the host says Excel or Office", () => {
  const others = ["addin/sync", "addin/ui", "domain"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => join(folder, name)),
  );
  const speaking = others.filter((file) => /\b(?:Excel|Office|OfficeExtension)\.\w/.test(code(file)));
  expect(speaking).toEqual([]);
});

function code(file: string): string {
  return readFileSync(file, "utf8").replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
}
