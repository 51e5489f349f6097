import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Ajv from "ajv-draft-04";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { appPackage } from "../../infra/pane/app-package.ts";
import { manifestFor } from "../../infra/pane/manifest.ts";
import { SHORTCUTS } from "../../infra/pane/pane.ts";
import { SCHEMA_VERSION } from "../../infra/pane/unified-manifest.ts";
import { all, at, parseManifest } from "./manifest.ts";

const SUPPORT = "https://tinh.example.vn/tro-giup?a=1&b=2";
const ORIGIN = "https://excel.example.vn";
const STAGES = ["test", "prod"] as const;

/** One pattern of the schemas is none with the flag for Unicode. */
const OPTIONS = { strict: false, allErrors: true, unicodeRegExp: false, formats: { uri: true as const } };

/** Microsoft's own schemas, as its package carries them. */
function validator(name: "MicrosoftTeams" | "MicrosoftTeams.Localization") {
  const require = createRequire(import.meta.url);
  const folder = require.resolve("@microsoft/app-manifest").replace(/index\.js$/, "json-schemas/teams/");
  const schema = JSON.parse(
    readFileSync(`${folder}v${SCHEMA_VERSION}/${name}.schema.json`, "utf8"),
  ) as object;
  const validate = new Ajv(OPTIONS).compile(schema);
  return (value: unknown): readonly string[] =>
    validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath}: ${error.message}`);
}

const faults = { whole: validator("MicrosoftTeams"), texts: validator("MicrosoftTeams.Localization") };

interface Unzipped {
  readonly xml: string;
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly english: Readonly<Record<string, string>>;
}

const packages: Partial<Record<(typeof STAGES)[number], Unzipped>> = {};
const of = (stage: (typeof STAGES)[number]): Unzipped => {
  const made = packages[stage];
  if (made === undefined) throw new Error(`no package of ${stage}`);
  return made;
};

beforeAll(async () => {
  for (const stage of STAGES) {
    const xml = await manifestFor(ORIGIN, { stage, supportUrl: SUPPORT });
    const files = unzipSync(await appPackage(xml, { shortcuts: SHORTCUTS, supportUrl: SUPPORT }));
    const json = (name: string) => JSON.parse(strFromU8(files[name] ?? new Uint8Array()));
    packages[stage] = { xml, files, manifest: json("manifest.json"), english: json("en-us.json") };
  }
});

/** Every text of the JSON with its path, as a language file names it: "name.short". */
function textsOf(value: unknown, path = ""): readonly (readonly [string, string])[] {
  if (typeof value === "string") return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsOf(item, `${path}[${index}]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsOf(item, path === "" ? key : `${path}.${key}`));
}

describe.each(STAGES)("the unified manifest of the stage %s", (stage) => {
  test("and its language file keep Microsoft's schemas", () => {
    expect(faults.whole(of(stage).manifest)).toEqual([]);
    expect(faults.texts(of(stage).english)).toEqual([]);
  });

  test("is the same add-in as the XML manifest: id, version, page, commands, pictures", () => {
    const xml = parseManifest(of(stage).xml);
    const { manifest } = of(stage);
    expect(manifest).toMatchObject({
      id: at(xml, "Id").text,
      version: at(xml, "Version").text.replace(/\.0$/, ""),
      localizationInfo: { defaultLanguageTag: "vi-vn" },
    });
    const texts = textsOf(manifest);
    const addresses = all(xml, "bt:Image").flatMap(({ attributes }) => attributes["DefaultValue"] ?? []);
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) expect(texts.map(([, text]) => text)).toContain(address);
    const actionOf = texts.filter(([path]) => path.endsWith(".actionId")).map(([, text]) => text);
    const actions = texts.filter(([path]) => /actions\[\d+\]\.id$/.test(path)).map(([, text]) => text);
    for (const action of all(xml, "FunctionName")) expect(actionOf).toContain(action.text);
    for (const called of actionOf) expect(actions).toContain(called);
  });

  test("speaks Vietnamese, and in the same places the XML's English", () => {
    const vietnamese = new Map(textsOf(of(stage).manifest));
    const strings = all(parseManifest(of(stage).xml), "bt:String");
    const said = (language: "vi" | "en") =>
      strings.map(({ attributes, children }) =>
        language === "vi" ? attributes["DefaultValue"] : children[0]?.attributes["Value"],
      );
    const { $schema: _ofTheFile, ...english } = of(stage).english;
    for (const text of said("en")) expect(Object.values(english)).toContain(text);
    for (const text of said("vi")) expect([...vietnamese.values()]).toContain(text);
    for (const [path, text] of Object.entries(english)) {
      expect(vietnamese.get(path), path).toBeDefined();
      expect(vietnamese.get(path), path).not.toBe(text);
    }
  });
});

test("a language file whose texts hang at no place, and a manifest without its name, are found out", () => {
  expect(faults.texts({ "extensions[0].ribbon.label": "Quan Triet" })).not.toEqual([]);
  const { name: _left, ...nameless } = of("prod").manifest;
  expect(faults.whole(nameless)).toEqual([": must have required property 'name'"]);
});

test("the package holds what the manifest names, with icons of the asked sizes, and equal inputs give equal bytes", async () => {
  const { files, xml } = of("prod");
  const pixels = (png: Uint8Array) => new DataView(png.buffer, png.byteOffset).getUint32(16);
  expect(Object.keys(files).toSorted()).toEqual(["color.png", "en-us.json", "manifest.json", "outline.png"]);
  expect([
    pixels(files["color.png"] ?? new Uint8Array()),
    pixels(files["outline.png"] ?? new Uint8Array()),
  ]).toEqual([192, 32]);
  const again = unzipSync(await appPackage(xml, { shortcuts: SHORTCUTS, supportUrl: SUPPORT }));
  expect(again).toEqual(files);
});
