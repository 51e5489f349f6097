import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ICON_SIZES, writeIcons } from "../../infra/pane/icons.ts";
import { manifestFor, PLACEHOLDER_ORIGIN } from "../../infra/pane/manifest.ts";
import { all, at, type Element, everything, MANIFEST, namesOf, parseManifest } from "./manifest.ts";

const app = parseManifest(MANIFEST);
const overrides = at(app, "VersionOverrides");
const host = at(overrides, "Hosts", "Host");
const resources = at(overrides, "Resources");

/** Office refuses a manifest whose elements stand in another order; its schema is a sequence throughout. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
    "ExtendedOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources", "WebApplicationInfo"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  CustomTab: ["Group", "Label", "InsertBefore", "InsertAfter"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "FunctionName"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

describe("the manifest", () => {
  test("elements stand in the order of Microsoft's schema", () => {
    for (const element of everything(app)) {
      const order = ORDER[element.name];
      if (order === undefined) continue;
      const places = namesOf(element).map((name) => order.indexOf(name));
      expect(places, element.name).not.toContain(-1);
      expect(places, element.name).toEqual(places.toSorted((a, b) => a - b));
    }
  });

  test("says who it is: a GUID, a version of four parts, Vietnamese first", () => {
    expect(at(app, "Id").text).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(at(app, "Version").text).toMatch(/^[1-9]\d*\.\d+\.\d+\.\d+$/);
    expect(at(app, "DefaultLocale").text).toBe("vi-VN");
    expect(app.attributes["xsi:type"]).toBe("TaskPaneApp");
    expect(at(app, "Permissions").text).toBe("ReadWriteDocument");
  });

  test("asks for Excel with a shared runtime and, per S25, no API newer than that of Excel LTSC 2021", () => {
    expect(at(app, "Hosts", "Host").attributes).toEqual({ Name: "Workbook" });
    const sets = at(app, "Requirements", "Sets").children.map(({ attributes }) => attributes);
    expect(sets).toEqual([
      { Name: "SharedRuntime", MinVersion: "1.1" },
      { Name: "ExcelApi", MinVersion: "1.14" },
    ]);
  });

  test("runs the pane and every command in one long-lived page", () => {
    const pane = { resid: "Pane.Url" };
    expect(at(host, "Runtimes", "Runtime").attributes).toEqual({ ...pane, lifetime: "long" });
    expect(at(host, "DesktopFormFactor", "FunctionFile").attributes).toEqual(pane);
    for (const action of all(host, "SourceLocation")) expect(action.attributes).toEqual(pane);
    expect(urlOf("Pane.Url")).toBe(at(app, "DefaultSettings", "SourceLocation").attributes["DefaultValue"]);
  });

  test("defines every resource that it names, once, and names every one that it defines", () => {
    const defined = resources.children.flatMap(({ children }) => children.map(idOf));
    const used = everything(host).flatMap(({ attributes }) => attributes["resid"] ?? []);
    expect(new Set(defined).size).toBe(defined.length);
    expect([...new Set(used)].toSorted()).toEqual(defined.toSorted());
    for (const id of defined) expect(id.length, id).toBeLessThanOrEqual(32);
  });

  test("names tabs, groups and controls once each", () => {
    const ids = ["CustomTab", "Group", "Control"].flatMap((name) => all(host, name).map(idOf));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id.length, id).toBeLessThanOrEqual(125);
  });

  test("says everything in Vietnamese and once in English, within the lengths that Office shows", () => {
    const limits: Readonly<Record<string, number>> = { "bt:ShortStrings": 125, "bt:LongStrings": 250 };
    const texts = [
      { text: at(app, "DisplayName"), limit: 125 },
      { text: at(app, "Description"), limit: 250 },
      ...resources.children.flatMap(({ name, children }) => {
        const limit = limits[name];
        return limit === undefined ? [] : children.map((text) => ({ text, limit }));
      }),
    ];
    expect(texts.length).toBeGreaterThan(10);
    for (const { text, limit } of texts) {
      const said = text.attributes["DefaultValue"] ?? "";
      const [english, ...others] = text.children.map(({ attributes }) => attributes);
      expect(english?.["Locale"], said).toBe("en-US");
      expect(others, said).toEqual([]);
      for (const value of [said, english?.["Value"] ?? ""]) {
        expect(value.trim(), said).not.toBe("");
        expect(value.length, value).toBeLessThanOrEqual(limit);
        expect(value, said).toBe(value.normalize("NFC"));
      }
    }
  });

  test("every address is https and of the deployment's own origin", () => {
    const addresses = everything(app)
      .flatMap(({ attributes }) => [attributes["DefaultValue"] ?? "", attributes["Value"] ?? ""])
      .filter((value) => value.includes("://"));
    expect(addresses.length).toBeGreaterThan(15);
    for (const address of addresses) expect(new URL(address).origin).toBe(PLACEHOLDER_ORIGIN);
  });

  test("a build puts its origin in the place of the placeholder everywhere", async () => {
    const built = await manifestFor("https://excel.example.vn");
    expect(built).not.toContain(PLACEHOLDER_ORIGIN);
    expect(at(parseManifest(built), "IconUrl").attributes["DefaultValue"]).toBe(
      "https://excel.example.vn/assets/app-32.png",
    );
  });
});

describe("the manifest's icons", () => {
  const drawn = { folder: "" };
  beforeAll(async () => {
    drawn.folder = await mkdtemp(path.join(tmpdir(), "icons-"));
    await writeIcons(drawn.folder);
  });
  afterAll(() => rm(drawn.folder, { recursive: true }));

  test("the built file behind an address has the size that is asked of it", async () => {
    const asked = all(host, "bt:Image").map(({ attributes }) => ({
      address: urlOf(attributes["resid"] ?? ""),
      size: Number(attributes["size"]),
    }));
    const own = [
      { address: at(app, "IconUrl").attributes["DefaultValue"] ?? "", size: 32 },
      { address: at(app, "HighResolutionIconUrl").attributes["DefaultValue"] ?? "", size: 64 },
    ];
    for (const { address, size } of [...asked, ...own]) {
      const file = path.join(drawn.folder, new URL(address).pathname);
      expect(await pixelsOf(file), address).toEqual([size, size]);
    }
  });

  test("every command has the three sizes that Office requires", () => {
    for (const icon of all(host, "Icon")) {
      expect(icon.children.map(({ attributes }) => attributes["size"])).toEqual(["16", "32", "80"]);
    }
  });

  test("the application's icon is drawn in every size of an administrator's centre", async () => {
    for (const size of ICON_SIZES) {
      const file = path.join(drawn.folder, "assets", `app-${size}.png`);
      expect(await pixelsOf(file)).toEqual([size, size]);
    }
  });
});

function idOf({ attributes }: Element): string {
  return attributes["id"] ?? "";
}

function urlOf(resid: string): string {
  const found = everything(resources).find((resource) => idOf(resource) === resid);
  return found?.attributes["DefaultValue"] ?? "";
}

/** Width and height from the PNG's first chunk. */
async function pixelsOf(file: string): Promise<[number, number]> {
  const bytes = await readFile(file);
  expect(bytes.subarray(1, 4).toString("latin1"), file).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
