import { createServer, request as requestOf } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { type DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { DeleteCommand, DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { expect, inject, onTestFinished, test } from "vitest";
import { runSteps } from "../../infra/commands/deployment/step.ts";
import { copyTable } from "../../infra/local/store/copy-table.ts";
import { storeClient } from "../../infra/local/store/store-client.ts";
import type { Drill } from "../../infra/restore/drill.ts";
import { planRestore } from "../../infra/restore/restore-tables.ts";
import type { ReadArchived } from "../../infra/restore/repair.ts";
import type { RestoredTables } from "../../infra/stack/stack-settings.ts";
import { readHead } from "../../lambda/ledger/head.ts";
import { readAllRows } from "../../lambda/ledger/row-item.ts";
import { journalKey, rowKey } from "../../lambda/ledger/tables.ts";
import { batch, clerk, newAttendance, openOffice, settle } from "../ledger/office.ts";

const AT = new Date("2026-12-01T10:00:00Z");
/** What the store on this machine does not know of DynamoDB, and what is asked of it. */
const ONLY_AWS =
  /\.(RestoreTableToPointInTime|UpdateContinuousBackups|UpdateTimeToLive|UpdateTable|PutResourcePolicy)$/;

/**
 * DynamoDB before the store: a table is restored by copying it, and `damage` is what a moment in mid-push leaves of the copy. The
 * calls that only AWS knows are kept by name.
 */
async function dynamoDb(store: DynamoDBClient, endpoint: string, damage: (copy: string) => Promise<unknown>) {
  const calls: string[] = [];
  let failing = "";
  const server = createServer((asked, answer) => {
    const serve = async (): Promise<void> => {
      const body = await text(asked);
      const target = String(asked.headers["x-amz-target"]);
      const [, name] = ONLY_AWS.exec(target) ?? [];
      if (name === undefined) {
        const passed = requestOf(endpoint, { method: "POST", headers: asked.headers }, (reply) => {
          answer.writeHead(reply.statusCode ?? 500, reply.headers);
          reply.pipe(answer);
        });
        passed.end(body);
        return;
      }
      if (name === failing) {
        failing = "";
        answer.writeHead(400).end(JSON.stringify({ __type: "ValidationException", message: "not now" }));
        return;
      }
      calls.push(`${name} ${body}`);
      if (name === "RestoreTableToPointInTime") {
        const { SourceTableName, TargetTableName } = JSON.parse(body) as Record<string, string>;
        await copyTable(store, store, SourceTableName ?? "", TargetTableName);
        await damage(TargetTableName ?? "");
      }
      answer.writeHead(200, { "content-type": "application/x-amz-json-1.0" }).end("{}");
    };
    void serve();
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const client = storeClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return { client, calls, failOnce: (name: string) => void (failing = name) };
}

test("L12 both tables come back under new names, whole and protected as before; a restore that stopped goes on", async () => {
  const office = await openOffice();
  const { tables } = office;
  const register = office.register();
  const push = (name: string, person: number) =>
    settle(office.ledger.push(register, { batchId: batch(name), rows: [newAttendance(person)] }, clerk));
  await push("b1", 1);
  await push("b2", 2);
  const before = { head: await readHead(tables, register), rows: await readAllRows(tables, register) };
  const key = { pk: { S: journalKey(register, 2).pk }, sk: { S: journalKey(register, 2).sk } };
  const { Item } = await tables.db.send(new GetItemCommand({ TableName: tables.journal, Key: key }));
  const readArchived: ReadArchived = async ({ unit }, seq) =>
    unit === register.unit && seq === 2 ? Item : undefined;

  const documents = DynamoDBDocumentClient.from(tables.client);
  // The moment was between the two tables: the ledger lacks a row and has one too many, the journal its last change set.
  const aws = await dynamoDb(tables.client, inject("dynamodbEndpoint"), async (copy) => {
    if (copy.startsWith(tables.journal)) {
      const { pk, sk } = journalKey(register, 2);
      await documents.send(new DeleteCommand({ TableName: copy, Key: { pk, sk } }));
      return;
    }
    const { form, key: row, ...fields } = before.rows[0] ?? { form: "", key: "" };
    const lost = rowKey(register, form, row);
    const stray = rowKey(register, form, `${row}.x`);
    await documents.send(new DeleteCommand({ TableName: copy, Key: { pk: lost.pk, sk: lost.sk } }));
    await documents.send(new PutCommand({ TableName: copy, Item: { ...stray, ...fields } }));
  });
  const repaired: Drill[] = [];
  const kept: RestoredTables[] = [];
  const steps = planRestore({
    db: aws.client,
    source: { ledger: tables.ledger, journal: tables.journal },
    at: AT,
    isKept: true,
    readArchived,
    repaired: (drill) => void repaired.push(drill),
    keep: (restored) => void kept.push(restored),
  });

  aws.failOnce("UpdateContinuousBackups");
  await expect(runSteps(steps, () => undefined)).rejects.toThrow("not now");
  expect(kept).toEqual([]);
  await runSteps(steps, () => undefined);

  expect(repaired[0]).toMatchObject({ archived: 1, removed: 1, unsound: [] });
  expect(repaired[1]).toMatchObject({ archived: 0, written: 0, removed: 0, unsound: [] });
  const restored = {
    ledger: `${tables.ledger}-at-202612011000`,
    journal: `${tables.journal}-at-202612011000`,
  };
  expect(kept).toMatchObject([{ ledgerTable: restored.ledger, journalTable: restored.journal }]);
  const copy = { ...tables, ...restored };
  expect({ head: await readHead(copy, register), rows: await readAllRows(copy, register) }).toEqual(before);

  const named = (name: string): readonly string[] => aws.calls.filter((call) => call.startsWith(name));
  expect(named("RestoreTableToPointInTime")).toHaveLength(2);
  expect(named("UpdateContinuousBackups").join()).toMatch(/"RecoveryPeriodInDays":35/);
  expect(named("UpdateTimeToLive")).toEqual([expect.stringContaining(`"AttributeName":"ttl"`)]);
  expect(
    named("UpdateTable ").filter((call) => call.includes(`"DeletionProtectionEnabled":true`)),
  ).toHaveLength(2);
  expect(named("PutResourcePolicy")).toEqual([expect.stringContaining("dynamodb:DeleteItem")]);
}, 60_000);
