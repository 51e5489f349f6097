import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ICON_SIZES, writeIcons } from "../../infra/pane/icons.ts";
import { manifestFor, PLACEHOLDER_ORIGIN } from "../../infra/pane/manifest.ts";
import { SHORTCUTS } from "../../infra/pane/pane.ts";
import { RIBBON_ACTIONS } from "../../addin/host/ribbon.ts";
import { HELP_TEXTS } from "../../domain/texts/pane/help.ts";
import { faultsOf } from "./faults.ts";
import { all, at, find, MANIFEST, parseManifest } from "./manifest.ts";

const app = parseManifest(MANIFEST);
const overrides = at(app, "VersionOverrides");
const host = at(overrides, "Hosts", "Host");

describe("the shortcuts", () => {
  const { actions, shortcuts } = JSON.parse(readFileSync(SHORTCUTS, "utf8")) as {
    readonly actions: readonly { readonly id: string; readonly type: string; readonly name: string }[];
    readonly shortcuts: readonly { readonly action: string; readonly key: { readonly default: string } }[];
  };

  test("are in the file that the manifest names", () => {
    expect(at(app, "ExtendedOverrides").attributes["Url"]).toBe(`${PLACEHOLDER_ORIGIN}/shortcuts.json`);
  });

  test("call each of the ribbon's commands by keys of its own, which the guide and the help name", async () => {
    expect(actions.map(({ id }) => id)).toEqual([...RIBBON_ACTIONS]);
    expect(shortcuts.map(({ action }) => action)).toEqual([...RIBBON_ACTIONS]);
    const keys = shortcuts.map(({ key }) => key.default);
    expect(new Set(keys).size).toBe(keys.length);
    const guide = await readFile("docs/huong-dan.md", "utf8");
    const help = JSON.stringify(HELP_TEXTS.register);
    for (const key of keys) {
      expect(key).toMatch(/^Ctrl\+Alt\+Shift\+[A-Z]$/);
      expect(guide).toContain(key);
      expect(help).toContain(key);
    }
  });
});

describe("the manifest", () => {
  test("is as Microsoft documents it, and per S25 asks for no API newer than that of Excel LTSC 2021", () => {
    expect(faultsOf(MANIFEST)).toEqual([]);
  });

  test.each<[string, string | RegExp, string, string]>([
    ["is no XML any more", "</CustomTab>", "</Customtab>", "not well formed"],
    [
      "has its elements in another order",
      /(<IconUrl.*\/>)\s*(<HighResolutionIconUrl.*\/>)/,
      "$2$1",
      "OfficeApp has its children in another order",
    ],
    [
      "has an element that Office does not know there",
      "<Supertip>",
      "<Supertip><Tooltip />",
      "Supertip has no Tooltip",
    ],
    ["leaves out what Office requires", /<Supertip>[\s\S]*?<\/Supertip>/, "", "Control lacks Supertip"],
    ["has braces round its id", /<Id>(.*)<\/Id>/, "<Id>{$1}</Id>", "Id is {"],
    ["has a version part of six digits", "1.3.0.0", "1.3.0.100000", "Version is"],
    ["spells its language with an underscore", "vi-VN", "vi_VN", "DefaultLocale is vi_VN"],
    ["asks for a newer Excel", 'MinVersion="1.14"', 'MinVersion="1.16"', "Requirements is"],
    [
      "does not ask for the shared runtime that it uses",
      /<Set Name="SharedRuntime".*\/>/,
      "",
      "Requirements is",
    ],
    [
      "lets the page end with the command",
      'lifetime="long"',
      'lifetime="short"',
      "Runtime lifetime is short",
    ],
    [
      "runs its functions in another page",
      '<FunctionFile resid="Pane.Url" />',
      '<FunctionFile resid="Other.Url" />',
      "FunctionFile is another page",
    ],
    [
      "opens another page than it runs",
      'taskpane.html" />\n      </bt:Urls>',
      'other.html" />\n      </bt:Urls>',
      "the runtime is another page than the pane",
    ],
    [
      "names what is not defined",
      '<Label resid="Tab.Label" />',
      '<Label resid="Tab.Labl" />',
      "Label names Tab.Labl",
    ],
    [
      "takes a label from the long texts",
      '<Label resid="Open.Label" />',
      '<Label resid="Open.Tip" />',
      "Label names Open.Tip",
    ],
    [
      "defines a text twice",
      '<bt:String id="Send.Label"',
      '<bt:String id="Open.Label"',
      "Open.Label is defined twice",
    ],
    ["gives two buttons one id", "QuanTriet.Fetch", "QuanTriet.Send", "QuanTriet.Send stands twice"],
    [
      "has a button that does nothing",
      "<FunctionName>send</FunctionName>",
      "",
      "ExecuteFunction lacks what it does",
    ],
    [
      "calls what the pane does not know",
      "<FunctionName>send<",
      "<FunctionName>sent<",
      "the pane has no function sent",
    ],
    [
      "has no picture for large screens",
      /<bt:Image size="80" resid="Send.80" \/>/,
      "",
      "an Icon has the sizes 16,32",
    ],
    [
      "leaves a text without English",
      '<bt:Override Locale="en-US" Value="Send" />',
      "",
      "Send.Label is not said once in English",
    ],
    [
      "has a label of 126 characters",
      'Value="Send"',
      `Value="${"x".repeat(126)}"`,
      "Send.Label is longer than 125",
    ],
    [
      "has a tip of 251 characters",
      'Value="Shows what',
      `Value="${"x".repeat(251)}`,
      "Send.Tip is longer than 250",
    ],
    [
      "has a text that is not composed",
      "Gửi số liệu",
      "Gửi số liệu".normalize("NFD"),
      "Send.Label is not NFC",
    ],
    [
      "has a page over plain http",
      "https://addin.invalid/taskpane.html",
      "http://addin.invalid/taskpane.html",
      "is not https of the deployment",
    ],
    [
      "shows a picture of somebody else",
      "https://addin.invalid/assets/app-32.png",
      "https://example.com/app-32.png",
      "is not https of the deployment",
    ],
  ])("a manifest that %s is found out", (_what, from, to, found) => {
    const broken = MANIFEST.replace(from, to);
    expect(broken).not.toBe(MANIFEST);
    expect(faultsOf(broken).join("\n")).toContain(found);
  });

  test("a build puts its origin in the place of the placeholder everywhere", async () => {
    const built = await manifestFor("https://excel.example.vn");
    expect(built).not.toContain(PLACEHOLDER_ORIGIN);
    expect(at(parseManifest(built), "IconUrl").attributes["DefaultValue"]).toBe(
      "https://excel.example.vn/assets/app-32.png",
    );
  });
});

describe("the manifest of a stage", () => {
  const SUPPORT = "https://tinh.example.vn/tro-giup?a=1&b=2";
  const of = (stage: "test" | "prod") =>
    manifestFor("https://excel.example.vn", { stage, supportUrl: SUPPORT });

  test("is as Microsoft documents it, of the product's version, and leads to help", async () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string };
    for (const stage of ["test", "prod"] as const) {
      const built = await of(stage);
      expect(faultsOf(built.replaceAll("https://excel.example.vn", PLACEHOLDER_ORIGIN))).toEqual([]);
      const manifest = parseManifest(built);
      expect(at(manifest, "SupportUrl").attributes["DefaultValue"]).toBe(SUPPORT);
      expect(at(manifest, "Version").text).toBe(`${version}.0`);
    }
  });

  test("of the test stage has an id and a name of its own, so that both stand in one Excel", async () => {
    const [trial, prod] = [parseManifest(await of("test")), parseManifest(await of("prod"))];
    expect(at(prod, "Id").text).toBe(at(app, "Id").text);
    expect(at(trial, "Id").text).not.toBe(at(prod, "Id").text);
    expect(at(trial, "DisplayName").attributes["DefaultValue"]).toBe("Quán Triệt (thử)");
    expect(find(trial, "Tab.Label")?.attributes["DefaultValue"]).toBe("Quán Triệt (thử)");
  });

  test("names of foreign domains only the one that the sign-in window navigates to", () => {
    expect(at(app, "AppDomains").children.map(({ text }) => text)).toEqual([
      "https://login.microsoftonline.com",
    ]);
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
      address: find(overrides, attributes["resid"] ?? "")?.attributes["DefaultValue"] ?? "",
      size: Number(attributes["size"]),
    }));
    const own = [
      { address: at(app, "IconUrl").attributes["DefaultValue"] ?? "", size: 32 },
      { address: at(app, "HighResolutionIconUrl").attributes["DefaultValue"] ?? "", size: 64 },
    ];
    expect(asked.length).toBeGreaterThan(15);
    for (const { address, size } of [...asked, ...own]) {
      const file = path.join(drawn.folder, new URL(address).pathname);
      expect(await pixelsOf(file), address).toEqual([size, size]);
    }
  });

  test("the application's icon is drawn in every size of an administrator's centre", async () => {
    for (const size of ICON_SIZES) {
      const file = path.join(drawn.folder, "assets", `app-${size}.png`);
      expect(await pixelsOf(file)).toEqual([size, size]);
    }
  });
});

/** Width and height from the PNG's first chunk. */
async function pixelsOf(file: string): Promise<[number, number]> {
  const bytes = await readFile(file);
  expect(bytes.subarray(1, 4).toString("latin1"), file).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
