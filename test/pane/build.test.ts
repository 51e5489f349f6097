import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PaneConfig } from "../../addin/ui/pane-config.ts";
import { command } from "../../infra/commands/build.ts";
import type { PaneBundle } from "../../infra/pane/bundle.ts";
import { foreignHosts } from "../../infra/pane/foreign-hosts.ts";
import { buildPane } from "../../infra/pane/pane.ts";
import { callCommand } from "../commands/call-command.ts";

const ORIGIN = "https://excel.example.vn";
const OWN = ["excel.example.vn"];
const ENTRA = {
  kind: "entra",
  clientId: "11111111-1111-4111-8111-111111111111",
  tenantId: "22222222-2222-4222-8222-222222222222",
} as const;

describe("the pane that is built for a web server", () => {
  const built: { folder: string; bundle?: PaneBundle } = { folder: "" };
  const read = (file: string): Promise<string> => readFile(path.join(built.folder, file), "utf8");
  beforeAll(async () => {
    built.folder = await mkdtemp(path.join(tmpdir(), "pane-"));
    built.bundle = await buildPane(built.folder, {
      kind: "production",
      origin: ORIGIN,
      config: { signIn: ENTRA },
    });
  });
  afterAll(() => rm(built.folder, { recursive: true }));

  test("loads Office from Microsoft's CDN and everything else from its own origin", async () => {
    const page = await read("taskpane.html");
    const scripts = [...page.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)].map((found) => found[1]);
    expect(scripts).toEqual([
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
      built.bundle?.entry,
    ]);
    expect(page).not.toMatch(/<script\b(?![^>]*\bsrc=)|<style|\son\w+=/);
    expect(await foreignHosts(built.folder, OWN)).toEqual([]);
  });

  test("a foreign host anywhere in it is named", async () => {
    const file = path.join(built.folder, "scripts", "stray.js");
    await writeFile(file, 'fetch("https://telemetry.example.com/v1")');
    expect(await foreignHosts(built.folder, OWN)).toEqual([
      `${path.join("scripts", "stray.js")}: telemetry.example.com`,
    ]);
    await rm(file);
  });

  test("holds nothing of the workbench: no Univer, no copy of Microsoft's scripts, no issuer without passwords", () => {
    const inputs = built.bundle?.inputs ?? [];
    const isOfOneMachine = (file: string): boolean =>
      /@univerjs|@microsoft\/office-js|^infra\/|^lambda\/|^test\/|^addin\/sign-in\/local/.test(file);
    expect(inputs).toContain("addin/ui/taskpane.ts");
    expect(inputs).toContain("addin/sign-in/entra.ts");
    expect(inputs.filter(isOfOneMachine)).toEqual([]);
  });

  test("opens with at most 110 KB of scripts, as a server compresses them", async () => {
    const initial = await Promise.all(built.bundle?.initial.map(read) ?? []);
    const bytes = initial.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0);
    expect(initial.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(110 * 1024);
  });

  test("loads the sign-in library and the charts only when they are wanted", async () => {
    const initial = await Promise.all(built.bundle?.initial.map(read) ?? []);
    const onDemand = await Promise.all(built.bundle?.onDemand.map(read) ?? []);
    for (const sign of ["acquireTokenSilent", "beginAtZero"]) {
      expect(
        initial.filter((script) => script.includes(sign)),
        sign,
      ).toEqual([]);
      expect(
        onDemand.some((script) => script.includes(sign)),
        sign,
      ).toBe(true);
    }
  });

  test("names scripts by what is in them, so that browsers may keep them", async () => {
    const scripts = (await readdir(path.join(built.folder, "scripts"))).filter((file) =>
      file.endsWith(".js"),
    );
    for (const script of scripts) expect(script).toMatch(/-[0-9A-Z]{8}\.js$/);
  });

  test("tells the pane where the service is and how to sign in", async () => {
    expect(PaneConfig.parse(JSON.parse(await read("config.json")))).toEqual({ signIn: ENTRA });
    expect(await read("manifest.xml")).toContain(`${ORIGIN}/taskpane.html`);
  });
});

describe("the options of npm run build", () => {
  test.each([
    ["an origin with a path", ["--origin", "https://excel.example.vn/pane"], "--origin"],
    ["an origin without https", ["--origin", "http://excel.example.vn"], "--origin"],
    ["a client without its tenant", ["--client-id", ENTRA.clientId], "--client-id và --tenant"],
    ["a tenant without its client", ["--tenant", ENTRA.tenantId], "--client-id và --tenant"],
    ["a client that is no id", ["--client-id", "mine", "--tenant", ENTRA.tenantId], "--client-id “mine”"],
    ["an unknown option", ["--orign", ORIGIN], "hãy dùng --origin"],
  ])("%s is refused before anything is built", async (_rule, typed, why) => {
    const folder = await mkdtemp(path.join(tmpdir(), "refused-build-"));
    const { code, stdout, stderr } = await callCommand(command, typed, { folder });
    expect([code, stdout, await readdir(folder)]).toEqual([2, "", []]);
    expect(stderr).toContain(why);
    await rm(folder, { recursive: true });
  });

  test("what is right is built, under the name that was given", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "built-"));
    const ids = ["--client-id", ENTRA.clientId, "--tenant", ENTRA.tenantId];
    const built = await callCommand(command, ["--origin", ORIGIN, ...ids], { folder });
    expect([built.code, built.stdout]).toEqual([0, expect.stringContaining(path.join("dist", "addin"))]);
    const config: unknown = JSON.parse(await readFile(path.join(folder, "dist/addin/config.json"), "utf8"));
    expect(PaneConfig.parse(config)).toEqual({ signIn: ENTRA });
    await rm(folder, { recursive: true });
  });
});
