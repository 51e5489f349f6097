import { XMLParser, XMLValidator } from "fast-xml-parser";
import { openZip, type ZipArchive } from "../../../lambda/office-file/zip-archive.ts";

/** An element with its children in order, parsed independently of the writer. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

export interface PackageRelation {
  readonly id: string;
  /** The part that it belongs to, "" for the package. */
  readonly from: string;
  readonly type: string;
  readonly to: string;
  readonly external: boolean;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: { enabled: true, maxTotalExpansions: 10_000_000, maxExpandedLength: 100_000_000 },
});

/** An OPC package by its own rules (ECMA-376 Part 2): parts, content types and relations. */
export class Package {
  readonly #archive: ZipArchive;
  readonly #parsed = new Map<string, Element>();

  constructor(file: Buffer) {
    this.#archive = openZip(file);
  }

  get names(): readonly string[] {
    return this.#archive.names;
  }

  /** @throws Error when the part is missing */
  text(name: string): string {
    const text = this.#archive.part(name)?.toString();
    if (text === undefined) throw new Error(`no part ${name}`);
    return text;
  }

  /** @throws Error when the part is missing or not well-formed */
  xml(name: string): Element {
    const known = this.#parsed.get(name);
    if (known !== undefined) return known;
    const text = this.text(name);
    const valid = XMLValidator.validate(text);
    if (valid !== true) throw new Error(`${name}: ${valid.err.msg}`);
    const root = elementsOf(parser.parse(text) as unknown[]).find(({ tag }) => tag !== "?xml");
    if (root === undefined) throw new Error(`${name} is empty`);
    this.#parsed.set(name, root);
    return root;
  }

  /** The content type of a part, by its name or by its extension. */
  typeOf(name: string): string | undefined {
    const types = this.xml("[Content_Types].xml").children;
    const own = types.find(({ attributes }) => attributes["PartName"] === `/${name}`);
    const extension = name.slice(name.lastIndexOf(".") + 1);
    const general = types.find(({ attributes }) => attributes["Extension"] === extension);
    return (own ?? general)?.attributes["ContentType"];
  }

  /** Every relation of the package. */
  get relations(): readonly PackageRelation[] {
    return this.names
      .filter((name) => name.endsWith(".rels"))
      .flatMap((name) => {
        const [, folder = "", part = ""] = /^(.*?)_rels\/(.*)\.rels$/.exec(name) ?? [];
        return this.xml(name).children.map(({ attributes }) => {
          const target = attributes["Target"] ?? "";
          const base = new URL(folder, "opc:///");
          return {
            id: attributes["Id"] ?? "",
            external: attributes["TargetMode"] === "External",
            from: `${folder}${part}`,
            type: (attributes["Type"] ?? "").replace(/^.*\//, ""),
            to: new URL(target, base).pathname.slice(1),
          };
        });
      });
  }
}

export function childrenOf(element: Element, tag: string): readonly Element[] {
  return element.children.filter((child) => child.tag === tag);
}

/** All elements of a tag, however deep. */
export function descendants(element: Element, tag: string): readonly Element[] {
  return element.children.flatMap((child) => [
    ...(child.tag === tag ? [child] : []),
    ...descendants(child, tag),
  ]);
}

function elementsOf(nodes: readonly unknown[]): readonly Element[] {
  return nodes.flatMap((node): Element[] => {
    const { ":@": attributes = {}, ...rest } = node as Record<string, unknown>;
    const [tag] = Object.keys(rest);
    if (tag === undefined || tag === "#text") return [];
    const inner = rest[tag] as unknown[];
    const texts = inner.flatMap((child) => ((child as Record<string, unknown>)["#text"] as string) ?? []);
    return [
      {
        tag,
        attributes: attributes as Record<string, string>,
        children: elementsOf(inner),
        text: texts.join(""),
      },
    ];
  });
}
