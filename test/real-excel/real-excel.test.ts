import { generateCertificates } from "office-addin-dev-certs";
import { createServer } from "node:http";
import { request } from "node:https";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { command as startExcel } from "../../infra/commands/start-excel.ts";
import { command as stopExcel } from "../../infra/commands/stop-excel.ts";
import { startLine, stopLine } from "../../infra/local/real-excel/debugging.ts";
import { tryManifest } from "../../infra/local/real-excel/manifests.ts";
import { argumentsFor } from "../../infra/local/real-excel/run-line.ts";
import { serveSite, type Site } from "../../infra/local/real-excel/server.ts";
import { buildSite, manifestFile } from "../../infra/local/real-excel/site.ts";
import { PLACEHOLDER_ORIGIN } from "../../infra/pane/manifest.ts";
import { callCommand } from "../commands/call-command.ts";
import { faultsOf } from "../manifest/faults.ts";
import { all, at, parseManifest } from "../manifest/manifest.ts";

const ORIGIN = "https://localhost:3000";

test("the pane's manifest for a real Excel is as Microsoft documents it, under an id of its own", async () => {
  const manifest = await tryManifest("pane", ORIGIN);
  expect(faultsOf(manifest.replaceAll(ORIGIN, PLACEHOLDER_ORIGIN))).toEqual([]);
  expect(manifest).not.toContain("addin.invalid");
  const idOf = (xml: string): string => at(parseManifest(xml), "Id").text;
  expect(idOf(manifest)).not.toBe(idOf(await readFile("manifest.xml", "utf8")));
});

test("Excel opens the conformance page from its manifest, which has no commands", async () => {
  const app = parseManifest(await tryManifest("conformance", ORIGIN));
  expect(JSON.stringify(at(app, "DefaultSettings"))).toContain(`${ORIGIN}/conformance/index.html`);
  expect(all(app, "VersionOverrides")).toEqual([]);
});

test("Microsoft's program is called with a fixed version, for this machine's Excel or for a workbook on the web", () => {
  expect(startLine("a.xml").args.join(" ")).toBe(
    "--yes office-addin-debugging@7.0.0 start a.xml desktop --app excel --no-debug --no-live-reload",
  );
  expect(startLine("a.xml", "https://example.vn/so.xlsx").args).toEqual(
    expect.arrayContaining(["web", "--document", "https://example.vn/so.xlsx"]),
  );
  expect(stopLine("a.xml").args.at(-2)).toBe("stop");
});

test("on Windows the address of a workbook goes through the shell whole", () => {
  const args = ["web", "--document", "https://example.vn/so.xlsx?d=w1&csf=1&web=1"];
  expect(argumentsFor("win32", args)).toEqual(args.map((one) => `"${one}"`));
  expect(argumentsFor("darwin", args)).toEqual(args);
});

test("where there is no Excel, start:excel says what it needs, and stop:excel that there is nothing to stop", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "no-excel-"));
  const started = await callCommand(startExcel, ["--document", "https://example.vn/so.xlsx"], { folder });
  expect([started.code, started.stderr]).toEqual([1, expect.stringContaining("npm start")]);
  expect(await callCommand(stopExcel, [], { folder })).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("Nothing was put into Excel"),
  });
  await rm(folder, { recursive: true });
});

describe("the site for a real Excel", () => {
  let folder: string;
  let site: Site;
  let ca: Buffer;
  const stack = createServer(({ method, url, headers }, response) => {
    response.writeHead(200, { "x-stack": "yes" }).end(`${method} ${url} ${headers.origin ?? "no origin"}`);
  });

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "real-excel-"));
    const file = (name: string): string => path.join(folder, name);
    await generateCertificates(file("ca.crt"), file("localhost.crt"), file("localhost.key"), 1);
    ca = await readFile(file("ca.crt"));
    await new Promise<void>((resolve) => stack.listen(0, "127.0.0.1", resolve));
    const address = stack.address();
    const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
    const served = file("site");
    await buildSite(served, ORIGIN);
    site = await serveSite({
      folder: served,
      port: 0,
      certificate: {
        key: await readFile(file("localhost.key")),
        cert: await readFile(file("localhost.crt")),
      },
      stack: { url, issuerUrl: `${url}/sign-in` },
    });
  });
  afterAll(async () => {
    await site.close();
    stack.close();
    stack.closeAllConnections();
    await rm(folder, { recursive: true });
  });

  const ask = (asked: string, method = "GET"): Promise<{ status: number; text: string }> =>
    new Promise((resolve, reject) => {
      const options = { ca, method, headers: { origin: ORIGIN } };
      const sent = request(`https://localhost:${site.port}${asked}`, options, (answer) => {
        let text = "";
        answer.setEncoding("utf8");
        answer.on("data", (part: string) => (text += part));
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text }));
      });
      sent.on("error", reject);
      sent.end();
    });

  test("serves the pane and the conformance page with Microsoft's own scripts, over https", async () => {
    for (const page of ["/taskpane.html", "/conformance/index.html"]) {
      expect(await ask(page)).toMatchObject({ status: 200, text: expect.stringContaining("office.js") });
    }
    expect((await ask("/conformance/page.js")).status).toBe(200);
    expect(JSON.parse((await ask("/config.json")).text)).toEqual({
      signIn: { kind: "local", issuerUrl: `${ORIGIN}/issuer` },
    });
    expect((await ask("/pane.xml")).text).toBe(
      await readFile(manifestFile(path.join(folder, "site"), "pane"), "utf8"),
    );
  });

  test("passes requests of the service and of the sign-in on to the stack, as if they came from nowhere", async () => {
    expect(await ask("/v1/registers/cb/2026?since=1")).toEqual({
      status: 200,
      text: "GET /v1/registers/cb/2026?since=1 no origin",
    });
    expect((await ask("/issuer/token", "POST")).text).toBe("POST /sign-in/token no origin");
  });

  test("serves nothing outside of its folder, and nothing that is not there", async () => {
    await writeFile(path.join(folder, "secret.txt"), "x");
    for (const page of ["/../secret.txt", "/%2e%2e/secret.txt", "/nothing.html"])
      expect((await ask(page)).status).toBe(404);
  });
});
