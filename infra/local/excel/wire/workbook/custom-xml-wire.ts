import { SaxesParser } from "saxes";

import { invalidArgument, itemNotFound } from "../../model/excel-error.ts";
import type { CustomXmlPart as Part, WorkbookModel } from "../../model/workbook.ts";
import { text } from "../argument.ts";
import type { WireClass } from "../wire-class.ts";
import { wire, type WireObject } from "../wire-object.ts";

/** The namespace of the root element; '' where it has none. */
function namespaceOf(xml: string): string {
  const root = /<(?![?!])(?:([\w.-]+):)?[\w.-]+([^>]*)>/.exec(xml);
  if (root === null) return "";
  const name = root[1] === undefined ? "xmlns" : `xmlns:${root[1]}`;
  const found = new RegExp(String.raw`(?:^|\s)${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`).exec(root[2] ?? "");
  return found?.[1] ?? found?.[2] ?? "";
}

function requireXml(xml: string): string {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", () => {
    throw invalidArgument("The XML is not well formed.");
  });
  parser.write(xml).close();
  return xml;
}

function byId(model: WorkbookModel, parts: readonly Part[], id: unknown): WireObject<"CustomXmlPart"> | null {
  const part = parts.find((one) => one.id === text(id));
  return part === undefined ? null : wire("CustomXmlPart", { model, part });
}

function required<T>(found: T | null): T {
  if (found === null) throw itemNotFound();
  return found;
}

export const CustomXmlPartCollection: WireClass<"CustomXmlPartCollection"> = {
  items: (model) => model.customXmlParts.map((part) => wire("CustomXmlPart", { model, part })),
  item: (model, id) => required(byId(model, model.customXmlParts, id)),
  call: {
    GetItemOrNullObject: (model, [id]) => byId(model, model.customXmlParts, id),
    Add: (model, [xml]) => {
      const part = { id: model.newGuid(), xml: requireXml(text(xml)) };
      model.customXmlParts.push(part);
      model.changedWorkbook();
      return wire("CustomXmlPart", { model, part });
    },
  },
};

export const CustomXmlPart: WireClass<"CustomXmlPart"> = {
  identify: ({ part }) => ({ _Id: part.id, Id: part.id }),
  read: {
    Id: ({ part }) => part.id,
    NamespaceUri: ({ part }) => namespaceOf(part.xml),
  },
  call: {
    GetXml: ({ part }) => part.xml,
    Delete: ({ model, part }) => {
      model.customXmlParts = model.customXmlParts.filter((one) => one !== part);
      model.changedWorkbook();
    },
  },
};
