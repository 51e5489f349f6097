import { XMLValidator } from "fast-xml-parser";

import { commands, icons } from "./command-faults.ts";
import {
  all,
  at,
  type Element,
  everything,
  find,
  hostOf,
  namesOf,
  parseManifest,
  type Rule,
} from "./manifest.ts";
import { addresses, references, texts } from "./resource-faults.ts";
import { ORDER, REQUIRED } from "./schema.ts";

/** Reasons for which Office, or an administrator's centre, would refuse the manifest; empty for a sound one. */
export function faultsOf(xml: string): readonly string[] {
  const read = XMLValidator.validate(xml);
  if (read !== true) return [`not well formed: ${read.err.msg}`];
  const app = parseManifest(xml);
  const built = structure(app);
  // The other rules follow paths that exist only in a sound structure.
  return built.length > 0 ? built : RULES.flatMap((rule) => rule(app));
}

/** Source: office-js-docs-pr, develop/manifest-element-ordering.md; Microsoft's schema is a sequence throughout. */
const structure: Rule = (app) =>
  everything(app).flatMap((element) => {
    const names = namesOf(element);
    const order = ORDER[element.name];
    const places = names.map((name) => order?.indexOf(name) ?? 0);
    return [
      ...names.filter((_, index) => places[index] === -1).map((name) => `${element.name} has no ${name}`),
      ...(places.some((place, index) => place < (places[index - 1] ?? 0))
        ? [`${element.name} has its children in another order`]
        : []),
      ...(REQUIRED[element.name] ?? [])
        .filter((name) => !names.includes(name))
        .map((name) => `${element.name} lacks ${name}`),
    ];
  });

const identity: Rule = (app) => [
  ...said(at(app, "Id").text, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, "Id"),
  ...said(at(app, "Version").text, /^[1-9]\d{0,4}(?:\.\d{1,5}){3}$/, "Version"),
  ...said(at(app, "DefaultLocale").text, /^vi-VN$/, "DefaultLocale"),
  ...said(at(app, "Permissions").text, /^ReadWriteDocument$/, "Permissions"),
  ...said(app.attributes["xsi:type"], /^TaskPaneApp$/, "OfficeApp xsi:type"),
  ...said(
    app.attributes["xmlns"],
    /^http:\/\/schemas\.microsoft\.com\/office\/appforoffice\/1\.1$/,
    "OfficeApp xmlns",
  ),
  ...said(
    at(app, "VersionOverrides").attributes["xsi:type"],
    /^VersionOverridesV1_0$/,
    "VersionOverrides xsi:type",
  ),
  ...said(
    at(app, "VersionOverrides").attributes["xmlns"],
    /^http:\/\/schemas\.microsoft\.com\/office\/taskpaneappversionoverrides$/,
    "VersionOverrides xmlns",
  ),
];

/** Rule S25; a shared runtime is a requirement of its own. Source: configure-your-add-in-to-use-a-shared-runtime.md */
const requirements: Rule = (app) => {
  const sets = at(app, "Requirements", "Sets").children.map(({ attributes }) => attributes);
  const asked = sets.map(({ Name, MinVersion }) => `${Name} ${MinVersion}`).join(", ");
  return [
    ...said(asked, /^SharedRuntime 1\.1, ExcelApi 1\.14$/, "Requirements"),
    ...said(at(app, "Hosts", "Host").attributes["Name"], /^Workbook$/, "Host"),
    ...said(hostOf(app).attributes["xsi:type"], /^Workbook$/, "VersionOverrides Host"),
  ];
};

/** The runtime, the functions and every pane use one page. Source: manifest/runtime.md */
const runtime: Rule = (app) => {
  const { attributes } = at(hostOf(app), "Runtimes", "Runtime");
  const pages = ["FunctionFile", "SourceLocation"].flatMap((name) => all(hostOf(app), name));
  const page = urlOf(app, attributes["resid"] ?? "");
  return [
    ...said(attributes["lifetime"], /^long$/, "Runtime lifetime"),
    ...pages
      .filter((other) => other.attributes["resid"] !== attributes["resid"])
      .map(({ name }) => `${name} is another page than the runtime`),
    ...(page === at(app, "DefaultSettings", "SourceLocation").attributes["DefaultValue"]
      ? []
      : ["the runtime is another page than the pane"]),
  ];
};

const RULES: readonly Rule[] = [
  identity,
  requirements,
  runtime,
  references,
  commands,
  icons,
  texts,
  addresses,
];

const said = (value: string | undefined, shape: RegExp, what: string): readonly string[] =>
  value !== undefined && shape.test(value) ? [] : [`${what} is ${value}`];

const urlOf = (app: Element, resid: string): string | undefined =>
  find(at(app, "VersionOverrides", "Resources"), resid)?.attributes["DefaultValue"];
