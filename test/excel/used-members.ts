import ts from "typescript";

/** A member of Excel's interface that a source file uses. */
export interface UsedMember {
  /** "Range". */
  readonly owner: string;
  /** "getCell". */
  readonly name: string;
  /** 1013 for ExcelApi 1.13; undefined for members of OfficeExtension's base classes. */
  readonly version: number | undefined;
  /** "ExcelApiOnline" where it belongs to another set. */
  readonly set: string;
  readonly isAssigned: boolean;
}

/** Every member of Excel's classes that the files use, as @types/office-js declares it. */
export function usedMembers(program: ts.Program, files: readonly string[]): UsedMember[] {
  const checker = program.getTypeChecker();
  const found = new Map<string, UsedMember>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const member = declared(checker.getSymbolAtLocation(node.name), isAssigned(node));
      if (member !== undefined) found.set(`${member.owner}.${member.name} ${member.isAssigned}`, member);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source === undefined) throw new Error(`${file} is not in the program.`);
    visit(source);
  }
  return [...found.values()];
}

function isAssigned(node: ts.PropertyAccessExpression): boolean {
  const { parent } = node;
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === node &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
  );
}

function declared(symbol: ts.Symbol | undefined, assigned: boolean): UsedMember | undefined {
  for (const declaration of symbol?.declarations ?? []) {
    const owner = declaration.parent;
    const source = declaration.getSourceFile();
    if (!source.fileName.includes("@types/office-js") || !ts.isClassDeclaration(owner)) continue;
    if (!inExcel(owner) || owner.name === undefined) continue;
    const comment = source.text.slice(declaration.getFullStart(), declaration.getStart(source));
    const [, set = "ExcelApi", major, minor] = /\[Api set: (\w+) (\d+)\.(\d+)/.exec(comment) ?? [];
    const version = major === undefined ? undefined : Number(major) * 1000 + Number(minor);
    return { owner: owner.name.text, name: symbol?.name ?? "", version, set, isAssigned: assigned };
  }
  return undefined;
}

function inExcel(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node; at !== undefined; at = at.parent) {
    if (ts.isModuleDeclaration(at) && at.name.text === "Excel") return true;
  }
  return false;
}
