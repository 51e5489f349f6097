import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { XMLParser } from "fast-xml-parser";

/** An element with its children in the order of the file. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Element[];
}

export const MANIFEST = readFileSync(fileURLToPath(new URL("../../manifest.xml", import.meta.url)), "utf8");

type Node = Readonly<Record<string, unknown>>;

export function parseManifest(xml: string): Element {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseTagValue: false,
    parseAttributeValue: false,
    ignoreDeclaration: true,
  });
  const root = (parser.parse(xml) as Node[]).map(elementOf).find((node) => node !== undefined);
  if (root === undefined) throw new Error("the manifest has no element");
  return root;
}

function elementOf(node: Node): Element | undefined {
  const name = Object.keys(node).find((key) => key !== ":@");
  if (name === undefined || name === "#text") return undefined;
  const content = node[name] as Node[];
  return {
    name,
    attributes: (node[":@"] ?? {}) as Record<string, string>,
    text: content.map(textOf).join(""),
    children: content.map(elementOf).filter((child) => child !== undefined),
  };
}

function textOf(node: Node): string {
  const text = node["#text"];
  return typeof text === "string" ? text : "";
}

/** The element and everything below it. */
export function everything(element: Element): Element[] {
  return [element, ...element.children.flatMap(everything)];
}

/** Every element with the name, at any depth. */
export function all(element: Element, name: string): Element[] {
  return everything(element).filter((found) => found.name === name);
}

/** The one element at the path of names. @throws Error when there is none, or more than one. */
export function at(element: Element, ...path: readonly string[]): Element {
  return path.reduce((parent, name) => {
    const [found, ...others] = parent.children.filter((child) => child.name === name);
    if (found === undefined || others.length > 0) throw new Error(`not one ${name} in ${parent.name}`);
    return found;
  }, element);
}

/** The element with the id, at any depth. */
export function find(element: Element, id: string): Element | undefined {
  return everything(element).find(({ attributes }) => attributes["id"] === id);
}

export function namesOf(element: Element): string[] {
  return element.children.map(({ name }) => name);
}

/** The faults by one rule; empty for none. */
export type Rule = (app: Element) => readonly string[];

/** Excel's part of the version overrides. */
export const hostOf = (app: Element): Element => at(app, "VersionOverrides", "Hosts", "Host");

export const idOf = ({ attributes }: Element): string => attributes["id"] ?? "";

export const twice = (ids: readonly string[]): readonly string[] =>
  ids.filter((id, index) => ids.indexOf(id) !== index);
