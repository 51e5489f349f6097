import { XMLValidator } from "fast-xml-parser";

import { RIBBON_ACTIONS } from "../../addin/host/ribbon.ts";
import { PLACEHOLDER_ORIGIN } from "../../infra/pane/manifest.ts";
import { all, at, type Element, everything, find, namesOf, parseManifest } from "./manifest.ts";
import { ORDER, REQUIRED } from "./schema.ts";

type Rule = (app: Element) => readonly string[];

/** What Office, or an administrator's centre, would not take; empty for a sound manifest. */
export function faultsOf(xml: string): readonly string[] {
  const read = XMLValidator.validate(xml);
  if (read !== true) return [`not well formed: ${read.err.msg}`];
  const app = parseManifest(xml);
  const built = structure(app);
  // The other rules walk paths that the structure promises.
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

/** The runtime, the functions and every pane are one page. Source: manifest/runtime.md */
const runtime: Rule = (app) => {
  const { attributes } = at(hostOf(app), "Runtimes", "Runtime");
  const pages = ["FunctionFile", "SourceLocation"].flatMap((name) => all(hostOf(app), name));
  const page = urlOf(app, attributes["resid"] ?? "");
  return [
    ...said(attributes["lifetime"], /^long$/, "Runtime lifetime"),
    ...pages
      .filter((one) => one.attributes["resid"] !== attributes["resid"])
      .map(({ name }) => `${name} is another page than the runtime`),
    ...(page === at(app, "DefaultSettings", "SourceLocation").attributes["DefaultValue"]
      ? []
      : ["the runtime is another page than the pane"]),
  ];
};

/** Which part of the resources a reference points into, by the element that makes it. Source: manifest/resources.md */
const SECTION: Readonly<Record<string, string>> = {
  "bt:Image": "bt:Images",
  Label: "bt:ShortStrings",
  Title: "bt:ShortStrings",
  Description: "bt:LongStrings",
  Runtime: "bt:Urls",
  FunctionFile: "bt:Urls",
  SourceLocation: "bt:Urls",
};

const references: Rule = (app) => {
  const sections = at(app, "VersionOverrides", "Resources").children;
  const defined = sections.flatMap(({ name, children }) =>
    children.map((child) => ({ section: name, id: idOf(child) })),
  );
  const used = everything(hostOf(app)).flatMap(({ name, attributes: { resid } }) =>
    resid === undefined ? [] : [{ name, resid }],
  );
  const ids = defined.map(({ id }) => id);
  return [
    ...twice(ids).map((id) => `${id} is defined twice`),
    ...used
      .filter(
        ({ name, resid }) => !defined.some(({ section, id }) => id === resid && section === SECTION[name]),
      )
      .map(({ name, resid }) => `${name} names ${resid}, which is no resource of its kind`),
    ...ids.filter((id) => !used.some(({ resid }) => resid === id)).map((id) => `${id} is named by nothing`),
    ...ids.filter((id) => id === "" || id.length > 32).map((id) => `${id} is longer than 32 characters`),
  ];
};

/** Source: manifest/group.md, customtab.md, control-button.md and action.md */
const commands: Rule = (app) => {
  const ids = ["CustomTab", "Group", "Control"].flatMap((name) => all(hostOf(app), name).map(idOf));
  const functions = all(hostOf(app), "FunctionName").map(({ text }) => text);
  return [
    ...twice(ids).map((id) => `${id} stands twice in the ribbon`),
    ...ids.filter((id) => id === "" || id.length > 125).map((id) => `${id} is longer than 125 characters`),
    ...(all(hostOf(app), "CustomTab").length > 1 ? ["more than one CustomTab"] : []),
    ...all(hostOf(app), "Action").flatMap(actionFaults),
    ...functions
      .filter((name) => !RIBBON_ACTIONS.some((known) => known === name))
      .map((name) => `the pane has no function ${name}`),
    ...RIBBON_ACTIONS.filter((known) => !functions.includes(known)).map((name) => `no button calls ${name}`),
  ];
};

const NEEDED: Readonly<Record<string, string>> = {
  ShowTaskpane: "SourceLocation",
  ExecuteFunction: "FunctionName",
};

const actionFaults = (action: Element): readonly string[] => {
  const type = action.attributes["xsi:type"] ?? "";
  const needed = NEEDED[type];
  return needed === undefined || !namesOf(action).includes(needed)
    ? [`an Action of the type ${type} lacks what it does`]
    : [];
};

/** Source: manifest/icon.md and image.md */
const icons: Rule = (app) =>
  all(hostOf(app), "Icon")
    .map(({ children }) => children.map(({ attributes }) => attributes["size"]).join())
    .filter((sizes) => sizes !== "16,32,80")
    .map((sizes) => `an Icon has the sizes ${sizes}`);

const LENGTHS: Readonly<Record<string, number>> = { "bt:ShortStrings": 125, "bt:LongStrings": 250 };

/** Vietnamese and once English. Source of the lengths: manifest/displayname.md, description.md and resources.md */
const texts: Rule = (app) => {
  const own = [
    { text: at(app, "DisplayName"), limit: 125 },
    { text: at(app, "Description"), limit: 250 },
  ];
  const named = at(app, "VersionOverrides", "Resources").children.flatMap(({ name, children }) => {
    const limit = LENGTHS[name];
    return limit === undefined ? [] : children.map((text) => ({ text, limit }));
  });
  return [...own, ...named].flatMap(({ text, limit }) => {
    const label = idOf(text) || text.name;
    const overrides = text.children.map(({ attributes }) => attributes);
    const values = [text.attributes["DefaultValue"] ?? "", ...overrides.map(({ Value }) => Value ?? "")];
    return [
      ...(overrides.map(({ Locale }) => Locale).join() === "en-US"
        ? []
        : [`${label} is not said once in English`]),
      ...(values.some((value) => value.trim() === "") ? [`${label} says nothing`] : []),
      ...(values.some((value) => value.length > limit)
        ? [`${label} is longer than ${limit} characters`]
        : []),
      ...(values.some((value) => value !== value.normalize("NFC")) ? [`${label} is not NFC`] : []),
    ];
  });
};

/** Source: manifest/resources.md, "Provides HTTPS URLs"; every page and icon is the deployment's own. */
const addresses: Rule = (app) =>
  everything(app).flatMap(({ name, attributes, children }) => {
    const isAddress = /Url$|^SourceLocation$|^bt:Image$/.test(name);
    const values = [attributes["DefaultValue"], ...children.map((child) => child.attributes["Value"])];
    return isAddress
      ? values
          .filter((value) => value !== undefined && originOf(value) !== PLACEHOLDER_ORIGIN)
          .map((value) => `${value} is not https of the deployment`)
      : [];
  });

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

const hostOf = (app: Element): Element => at(app, "VersionOverrides", "Hosts", "Host");

const said = (value: string | undefined, shape: RegExp, what: string): readonly string[] =>
  value !== undefined && shape.test(value) ? [] : [`${what} is ${value}`];

const twice = (ids: readonly string[]): readonly string[] =>
  ids.filter((id, index) => ids.indexOf(id) !== index);

const idOf = ({ attributes }: Element): string => attributes["id"] ?? "";

const urlOf = (app: Element, resid: string): string | undefined =>
  find(at(app, "VersionOverrides", "Resources"), resid)?.attributes["DefaultValue"];

const originOf = (address: string): string => (URL.canParse(address) ? new URL(address).origin : "");
