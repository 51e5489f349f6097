import { randomUUID } from "node:crypto";
import { makeApi } from "../../../addin/client/api.ts";
import { pullAll } from "../../../addin/client/pull-all.ts";
import type { Connection } from "../../../addin/client/call.ts";
import { PaneConfig } from "../../../addin/ui/pane-config.ts";
import type { MeResponse } from "../../../domain/protocol/me.ts";
import { BatchId, RowKey } from "../../../domain/values/ids.ts";
import { jsonOf } from "../../../domain/values/json-of.ts";
import type { Bilingual } from "../../../domain/values/bilingual.ts";
import type * as z from "zod";
import { StartFailure } from "../../local/start-failure.ts";
import { formatBilingual } from "../../local/texts/format-bilingual.ts";
import { required } from "../terminal/required.ts";
import { SMOKE_TEXTS } from "../texts/stage/smoke.ts";
import type { Step } from "./step.ts";

export interface SmokeOptions {
  /** The address of the pane and the service, without a slash at its end. */
  readonly url: string;
  /** Signs in; called once, when the first call with a token comes. */
  readonly connect: () => Promise<Connection>;
  readonly year: number;
  /** Whether a row is stored and undone, which journal and archive never forget. */
  readonly writes: boolean;
}

/** The calls that show that a deployment works: the page with its headers, the closed door, a sign-in, a register. */
export function smokeSteps({ url, connect, year, writes }: SmokeOptions): readonly Step[] {
  let connection: Promise<Connection> | undefined;
  const api = async () => {
    connection ??= connect();
    return makeApi(await connection);
  };
  let me: z.infer<typeof MeResponse> | undefined;
  const batchId = BatchId.parse(`smoke-${randomUUID()}`);
  const key = RowKey.parse(`thu-${batchId.slice(-8)}`);
  const committee = () => {
    if (me === undefined) throw new Error("the caller is not known yet");
    return me.committee;
  };
  const rowIsThere = async (): Promise<boolean> => {
    const rows = required("pull", await pullAll(await api(), committee(), year));
    return rows.some((row) => row.form === "units" && row.key === key && !row.deleted);
  };
  const reading: readonly Step[] = [
    step(`GET ${url}/taskpane.html`, async () => {
      const { headers, status } = await fetch(`${url}/taskpane.html`);
      expect(status === 200, SMOKE_TEXTS["no-page"], { status: String(status) });
      const policy = ["content-security-policy", "content-security-policy-report-only"].some((name) =>
        headers.has(name),
      );
      expect(policy, SMOKE_TEXTS["no-policy"]);
      expect(!headers.has("x-frame-options"), SMOKE_TEXTS.framed);
    }),
    step(`GET ${url}/config.json`, async () => {
      const response = await fetch(`${url}/config.json`);
      expect(PaneConfig.safeParse(jsonOf(await response.text())).success, SMOKE_TEXTS["no-config"]);
    }),
    step(`GET ${url}/v1/openapi.json`, async () => {
      const { status } = await fetch(`${url}/v1/openapi.json`);
      expect(status === 200, SMOKE_TEXTS["no-service"], { status: String(status) });
    }),
    step(`GET ${url}/v1/me (${SMOKE_TEXTS["without-token"].en})`, async () => {
      const { status } = await fetch(`${url}/v1/me`);
      expect(status === 401, SMOKE_TEXTS.open, { status: String(status) });
    }),
    step(`GET ${url}/v1/me?year=${year}`, async () => {
      me = required("me", await (await api()).me(year));
    }),
    step(`GET ${url}/v1/registers/<committee>/${year}`, async () => {
      required("pull", await (await api()).pull(committee(), year, 0));
    }),
  ];
  const writing: readonly Step[] = [
    step(`POST ${url}/v1/registers/<committee>/${year}/batches`, async () => {
      const fields = { name: "Thử triển khai", kind: "chi-bo", group: "thu" };
      const rows = [{ form: "units", key, baseRev: 0, fields }];
      required("push", await (await api()).push(committee(), year, { batchId, clientId: "smoke", rows }));
    }),
    step(`GET ${url}/v1/registers/<committee>/${year}?since=0`, async () =>
      expect(await rowIsThere(), SMOKE_TEXTS["not-stored"]),
    ),
    step(`POST ${url}/v1/registers/<committee>/${year}/undo`, async () => {
      required("undo", await (await api()).undo(committee(), year, { batchId }));
    }),
    step(`GET ${url}/v1/registers/<committee>/${year}?since=0`, async () =>
      expect(!(await rowIsThere()), SMOKE_TEXTS["not-undone"]),
    ),
  ];
  return writes ? [...reading, ...writing] : reading;
}

function step(call: string, run: () => Promise<void>): Step {
  return { call, run };
}

function expect(holds: boolean, text: Bilingual, values: Readonly<Record<string, string>> = {}): void {
  if (!holds) throw new StartFailure(formatBilingual(text, values));
}
