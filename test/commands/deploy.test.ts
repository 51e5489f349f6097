import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { command as deploy } from "../../infra/commands/deploy.ts";
import { command as destroy } from "../../infra/commands/destroy.ts";
import { command as entra } from "../../infra/commands/entra.ts";
import { planDeployment } from "../../infra/commands/deployment/plan.ts";
import { readStage, type Stage, StageSettings } from "../../infra/commands/deployment/stage.ts";
import { runSteps } from "../../infra/commands/deployment/step.ts";
import { startObjectStore } from "../../infra/local/cloud/objects/object-store.ts";
import { StartFailure } from "../../infra/local/start-failure.ts";
import { STACK_IDS } from "../../infra/stack/stack-names.ts";
import { callCommand } from "./call-command.ts";

const SETTINGS = StageSettings.parse({
  committee: "dang-uy",
  tenant: "11111111-2222-4333-8444-555555555555",
  clientId: "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee",
  domain: "quantriet.example.vn",
  region: "ap-southeast-1",
  monthlyBudget: 50,
  alarmEmail: "",
  contentPolicy: "report",
  concurrency: "shared",
  reminderFrom: "",
  reminderWebhook: "off",
  supportUrl: "https://tinh.example.vn/quan-triet",
});
const folders: string[] = [];
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "stage-"));
  folders.push(folder);
});
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true });
});

function keep(stage: Stage, settings: object): void {
  mkdirSync(path.join(folder, "stages"), { recursive: true });
  writeFileSync(path.join(folder, "stages", `${stage}.json`), JSON.stringify(settings));
}

describe("the settings of a stage", () => {
  const readWith = (answers: readonly string[]) => {
    const rest = [...answers];
    const err: string[] = [];
    const ask = async (question: string) => {
      const answer = rest.shift();
      if (answer === undefined) throw new Error(`asked too much: ${question}`);
      return answer;
    };
    return { settings: readStage("test", { folder, ask, err: (line) => void err.push(line) }), err, rest };
  };

  test("are asked once, with what is offered for an empty answer, and kept in one file", async () => {
    const { tenant, clientId, domain, supportUrl } = SETTINGS;
    const asked = readWith(["", tenant, clientId, domain, "", "", "", "", "", "", "", supportUrl]);
    expect(await asked.settings).toEqual(SETTINGS);
    expect(await readWith([]).settings).toEqual(SETTINGS);
  });

  test("are asked again where the answer cannot be used", async () => {
    const { domain, ...others } = SETTINGS;
    keep("test", others);
    const asked = readWith(["https://quantriet.example.vn", "quantriet", domain]);
    expect((await asked.settings).domain).toBe(domain);
    expect(asked.err).toEqual([
      expect.stringContaining("“https://quantriet.example.vn”"),
      expect.stringContaining("“quantriet”"),
    ]);
  });

  test.each<[string, object, string]>([
    ["without a domain", { ...SETTINGS, domain: undefined }, "domain"],
    [
      "with a wrong budget and no tenant",
      { ...SETTINGS, monthlyBudget: 0, tenant: "mine" },
      "tenant, monthlyBudget",
    ],
  ])("a stage %s is refused in one sentence where nobody can be asked", async (_what, settings, keys) => {
    keep("prod", settings);
    const { code, stdout, stderr } = await callCommand(deploy, ["--stage", "prod"], { folder });
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(`thiếu hoặc sai ${keys};`);
    expect(stderr.split("\n")).toHaveLength(1);
  });

  test("a file that holds none is named", async () => {
    mkdirSync(path.join(folder, "stages"));
    writeFileSync(path.join(folder, "stages", "test.json"), "{");
    const { code, stderr } = await callCommand(deploy, ["--stage", "test"], { folder });
    expect([code, stderr]).toEqual([1, expect.stringContaining(path.join("stages", "test.json"))]);
  });
});

describe("npm run deploy -- --dry-run", () => {
  const callsOf = async (stage: Stage) => {
    keep(stage, SETTINGS);
    const { code, stdout, stderr } = await callCommand(deploy, ["--stage", stage, "--dry-run"], { folder });
    expect([code, stderr]).toEqual([0, ""]);
    return stdout.split("\n");
  };

  test("lists every call in its order: the edge before the service, every file of the pane, the page last", async () => {
    const calls = await callsOf("test");
    const [bootstrap, edge, service, ...rest] = calls;
    expect(bootstrap).toContain("cdk bootstrap -c stage=test ");
    expect(edge).toContain(`cdk deploy ${STACK_IDS.edge} `);
    expect(edge).toContain("-c domain=quantriet.example.vn ");
    expect(edge).toContain(`-c issuer=https://login.microsoftonline.com/${SETTINGS.tenant}/v2.0 `);
    expect(edge).toContain("--require-approval never");
    expect(service).toContain(`cdk deploy ${STACK_IDS.service} `);
    const uploads = rest.filter((call) => call.startsWith("PUT "));
    const built = JSON.parse(readFileSync(path.join(folder, "dist/deploy/test/pane/config.json"), "utf8"));
    expect(built).toEqual({
      signIn: { kind: "entra", tenantId: SETTINGS.tenant, clientId: SETTINGS.clientId },
    });
    expect(uploads).toContain("PUT s3://<PaneBucket>/manifest.xml (application/xml)");
    expect(uploads).toContain("PUT s3://<PaneBucket>/quan-triet.zip (application/zip)");
    expect(uploads).toContain("PUT s3://<PaneBucket>/assets/app-32.png (image/png)");
    expect(uploads.at(-1)).toBe("PUT s3://<PaneBucket>/taskpane.html (text/html; charset=utf-8)");
    const smoke = rest.slice(uploads.length);
    expect(smoke.every((call) => /^(GET|POST) https:\/\/quantriet\.example\.vn\//.test(call))).toBe(true);
    expect(smoke.filter((call) => call.startsWith("POST "))).toHaveLength(2);
  }, 60_000);

  test("of the real stage the CDK asks before rights grow, and the smoke test only reads", async () => {
    const calls = await callsOf("prod");
    expect(calls[2]).toContain("--require-approval broadening");
    expect(calls.filter((call) => call.startsWith("POST "))).toEqual([]);
  }, 60_000);
});

describe("a deployment", () => {
  const credentials = { accessKeyId: "LOCAL", secretAccessKey: "secret" };
  /** Runs the plan of two files with a stand-in for the CDK, which writes the outputs that AWS would give. */
  const run = async (refuse?: string) => {
    const pane = path.join(folder, "pane");
    mkdirSync(path.join(pane, "scripts"), { recursive: true });
    writeFileSync(path.join(pane, "taskpane.html"), "page");
    writeFileSync(path.join(pane, "scripts", "a-1.js"), "script");
    const store = await startObjectStore({
      folder: path.join(folder, "objects"),
      buckets: new Set(["pane-bucket"]),
      credentials,
      origins: new Set(),
    });
    const s3 = new S3Client({ region: "ap-southeast-1", credentials, endpoint: store.url });
    const called: string[] = [];
    const outputs: Readonly<Record<string, object>> = {
      [STACK_IDS.edge]: { "quan-triet-test-edge": { CertificateArn: "arn:cert", FirewallArn: "arn:waf" } },
      [STACK_IDS.service]: {
        "quan-triet-test": { PaneBucket: "pane-bucket", PaneHostName: "d1.cloudfront.net" },
      },
    };
    const { steps, hostName } = planDeployment({
      stage: "test",
      settings: SETTINGS,
      pane,
      files: ["taskpane.html", "scripts/a-1.js"],
      outputsFolder: folder,
      s3,
      runCdk: async (words) => {
        const [verb, id = ""] = words;
        called.push(words.join(" "));
        if (id === refuse) throw new StartFailure("cdk deploy ended with code 1");
        if (verb === "deploy") writeFileSync(path.join(folder, `${id}.json`), JSON.stringify(outputs[id]));
      },
    });
    const outcome = await runSteps(steps, () => undefined).then(
      () => "done",
      (error: unknown) => String(error),
    );
    const object = async (Key: string) => {
      const { Body, ContentType } = await s3.send(new GetObjectCommand({ Bucket: "pane-bucket", Key }));
      return [await Body?.transformToString(), ContentType];
    };
    return { outcome, called, hostName, object, stop: () => store.close() };
  };

  test("hands the edge's names to the service, uploads the pane, and knows the host for the domain's record", async () => {
    const { outcome, called, hostName, object, stop } = await run();
    expect(outcome).toBe("done");
    expect(called[2]).toContain("--parameters CertificateArn=arn:cert --parameters FirewallArn=arn:waf");
    expect(hostName()).toBe("d1.cloudfront.net");
    expect(await object("taskpane.html")).toEqual(["page", "text/html; charset=utf-8"]);
    expect(await object("scripts/a-1.js")).toEqual(["script", "text/javascript; charset=utf-8"]);
    await stop();
  });

  test("that stops half-way says where in one sentence, uploads nothing, and goes on by the same command", async () => {
    const stopped = await run(STACK_IDS.service);
    expect(stopped.outcome).toContain(`Dừng ở bước 3/5 (cdk deploy ${STACK_IDS.service}`);
    expect(stopped.outcome).toContain("run the same command again");
    await expect(stopped.object("taskpane.html")).rejects.toThrow("NoSuchKey");
    await stopped.stop();
    const again = await run();
    expect(again.outcome).toBe("done");
    await again.stop();
  });
});

describe("npm run destroy", () => {
  test("takes the test stage only", async () => {
    keep("prod", SETTINGS);
    const { code, stderr } = await callCommand(destroy, ["--stage", "prod"], { folder });
    expect([code, stderr]).toEqual([2, expect.stringContaining("--stage “prod”")]);
  });

  test("does nothing unless the host name is typed at a keyboard", async () => {
    keep("test", SETTINGS);
    for (const ask of [undefined, async () => "yes"]) {
      const { code, stderr } = await callCommand(destroy, ["--stage", "test"], {
        folder,
        ...(ask && { ask }),
      });
      expect([code, stderr]).toEqual([1, expect.stringContaining("quantriet.example.vn")]);
    }
    const dry = await callCommand(destroy, ["--stage", "test", "--dry-run"], { folder });
    expect(dry.stdout).toMatch(/^cdk destroy QuanTriet QuanTrietEdge -c stage=test .*--force$/);
  });
});

describe("npm run entra", () => {
  test("names both redirects, the scope, version 2 of the tokens and every role", async () => {
    const typed = ["--stage", "test", "--domain", "quantriet.example.vn"];
    const { code, stdout } = await callCommand(entra, typed, { folder });
    expect(code).toBe(0);
    for (const said of [
      "brk-multihub://quantriet.example.vn",
      "https://quantriet.example.vn/taskpane.html",
      "http://localhost",
      "requestedAccessTokenVersion là 2",
      "access_as_user",
      ": Clerk",
      ": Reviewer",
      ": Committee",
      ": Admin",
      ": Auditor",
    ])
      expect(stdout).toContain(said);
    expect(stdout).not.toMatch(/[{}]/);
    expect(existsSync(path.join(folder, "stages"))).toBe(false);
  });
});
