import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import ts from "typescript";

/** Declarations are parsed once for all programs. */
const parsed = new Map<string, ts.SourceFile>();

/** The files as the add-in compiles them; `texts` stand for files that are not there. */
export function program(
  files: readonly string[],
  texts: ReadonlyMap<string, string> = new Map(),
): ts.Program {
  const { config } = ts.readConfigFile("addin/tsconfig.json", (path) => readFileSync(path, "utf8"));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, resolve("addin"));
  const host = ts.createCompilerHost(options);
  const disk = ts.createCompilerHost(options);
  host.fileExists = (path) => texts.has(path) || disk.fileExists(path);
  host.getSourceFile = (path, ...rest) => {
    const text = texts.get(path);
    if (text !== undefined) return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
    const known = parsed.get(path);
    if (known !== undefined) return known;
    const source = disk.getSourceFile(path, ...rest);
    if (source !== undefined && path.includes("node_modules")) parsed.set(path, source);
    return source;
  };
  return ts.createProgram([...files], options, host);
}
