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
    for (const member of membersAt(node, checker))
      found.set(`${member.owner}.${member.name} ${member.isAssigned}`, member);
    ts.forEachChild(node, visit);
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source === undefined) throw new Error(`${file} is not in the program.`);
    visit(source);
  }
  return [...found.values()];
}

/** `range.values`, and `values` of `const { values } = range`. */
function membersAt(node: ts.Node, checker: ts.TypeChecker): readonly UsedMember[] {
  if (ts.isPropertyAccessExpression(node))
    return declared(checker.getSymbolAtLocation(node.name), isAssigned(node));
  if (!ts.isBindingElement(node) || !ts.isObjectBindingPattern(node.parent)) return [];
  const name = node.propertyName ?? node.name;
  if (!ts.isIdentifier(name)) return [];
  return declared(checker.getTypeAtLocation(node.parent).getProperty(name.text), false);
}

function isAssigned(node: ts.PropertyAccessExpression): boolean {
  const { parent } = node;
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === node &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
  );
}

/** More than one where the object can be of several classes. */
function declared(symbol: ts.Symbol | undefined, assigned: boolean): readonly UsedMember[] {
  return (symbol?.declarations ?? []).flatMap((declaration) => {
    const owner = declaration.parent;
    const source = declaration.getSourceFile();
    if (!source.fileName.includes("@types/office-js") || !ts.isClassDeclaration(owner)) return [];
    if (!inExcel(owner) || owner.name === undefined) return [];
    const comment = source.text.slice(declaration.getFullStart(), declaration.getStart(source));
    const [, set = "ExcelApi", major, minor] = /\[Api set: (\w+) (\d+)\.(\d+)/.exec(comment) ?? [];
    const version = major === undefined ? undefined : Number(major) * 1000 + Number(minor);
    return [{ owner: owner.name.text, name: symbol?.name ?? "", version, set, isAssigned: assigned }];
  });
}

function inExcel(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node; at !== undefined; at = at.parent) {
    if (ts.isModuleDeclaration(at) && at.name.text === "Excel") return true;
  }
  return false;
}
