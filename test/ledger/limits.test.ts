import { expect, test } from "vitest";
import { MAX_BATCH_ROWS } from "../../domain/protocol/push.ts";
import { verifyRegister } from "../../lambda/ledger/verify.ts";
import { admin, batch, CATALOGUE, clerk, openOffice, settle, times } from "./office.ts";
import { unrulyClient } from "./unruly-client.ts";

const office = await openOffice();

const inspection = (index: number) => ({
  form: "inspections",
  key: `k${index}`,
  baseRev: 0,
  fields: { date: "2026-05-04", kind: "giam-sat", finding: `Hạn chế ${index}` },
});

test.each([
  { rows: 97, transactions: 1 },
  { rows: 98, transactions: 2 },
  { rows: 1000, transactions: 11 },
  { rows: MAX_BATCH_ROWS, transactions: 21 },
])("S8 $rows rows are stored in $transactions transactions", async ({ rows, transactions }) => {
  const register = office.register();
  let sent = 0;
  const db = unrulyClient({ before: () => void (sent += 1) });
  const request = { batchId: batch("b1"), rows: times(rows, inspection) };
  const receipt = await settle(office.another({ db }).push(register, request, clerk));
  expect(receipt.rows.map((row) => `${row.key} ${row.status}`)).toEqual(
    times(rows, (index) => `k${index} accepted`),
  );
  expect([sent, receipt.seq]).toEqual([transactions, transactions]);
  expect(await office.ledger.head(register)).toMatchObject({ rows });
});

test("long rows take more transactions, none larger than DynamoDB allows, and are replayed alike", async () => {
  const key = `nq-${"x".repeat(110)}`;
  const directive = { number: "1", kind: "nghi-quyet", title: "1", issuer: "BCT", issuedOn: "2024-12-22" };
  const session = (index: number) => ({
    form: "sessions",
    key: `long-${index}`,
    baseRev: 0,
    fields: { date: "2026-05-05", title: "Dài", channel: "cell", directives: times(200, () => key) },
  });
  const push = (name: string, rows: readonly object[]) =>
    settle(office.ledger.push(CATALOGUE, { batchId: batch(name), rows }, admin));
  await push("long-0", [{ form: "directives", key, baseRev: 0, fields: directive }]);
  const { seq } = await office.ledger.head(CATALOGUE);
  const first = await push("long-1", times(40, session));
  expect(first.rows.map((row) => row.status)).toEqual(times(40, () => "accepted"));
  expect(first.seq).toBeGreaterThan(seq + 3);
  // Shortening the lists sends little but must journal their former content.
  const shorter = times(40, (index) => ({ ...session(index), baseRev: 1, fields: { directives: [key] } }));
  const second = await push("long-2", shorter);
  expect(second.rows.map((row) => row.status)).toEqual(times(40, () => "accepted"));
  expect(await push("long-2", shorter)).toEqual({ ...second, replayed: true });
  expect(await verifyRegister(office.tables, CATALOGUE)).toEqual([]);
});
