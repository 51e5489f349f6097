import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { parseBatch } from "../../lambda/ledger/batch.ts";

const ROW = {
  key: "s1.p1",
  form: "attendance",
  baseRev: 0,
  fields: { session: "s1", note: 'có "phép"', absent: null, refs: ["b", "a"] },
};
const CANONICAL =
  '{"baseRev":0,"fields":{"absent":null,"note":"có \\"phép\\"","refs":["b","a"],"session":"s1"},"form":"attendance","key":"s1.p1"}';

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

// Stored receipts hold these hashes; a repeated batch must still be recognised by them.
test("the hash of a batch is of its rows in the order sent, a line each, with sorted names", () => {
  expect(parseBatch([ROW]).hash).toBe("e589fb7173de91036ced4477087543c6560689e45aadfbf1cd95e65bdb9bd464");
  expect(parseBatch([ROW]).hash).toBe(hashOf(`${CANONICAL}\n`));
  expect(parseBatch([]).hash).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  const turned = Object.fromEntries(Object.entries(ROW).toReversed());
  expect(parseBatch([turned, 7, "chữ", null, ["x"]]).hash).toBe(
    hashOf(`${CANONICAL}\n7\n"chữ"\nnull\n["x"]\n`),
  );
});

test("in the hash of a batch, names that are whole numbers come first, in their numeric order", () => {
  const fields = { a: 1, 10: 2, 9: 3, "01": 4 };
  expect(parseBatch([{ fields }]).hash).toBe(
    "df12b01134b423676ee9d4394d656b6cc20095f1f29ed83bd225c9fab320f6c0",
  );
  expect(parseBatch([{ fields }]).hash).toBe(hashOf('{"fields":{"9":3,"10":2,"01":4,"a":1}}\n'));
});
