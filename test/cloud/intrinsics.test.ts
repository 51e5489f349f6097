import { describe, expect, it } from "vitest";
import { type References, resolveIntrinsics } from "../../infra/local/cloud/template/intrinsics.ts";

const references: References = {
  ref: (id) => `<${id}>`,
  attribute: (id, name) => `<${id}:${name}>`,
};

describe("the intrinsic functions of a template", () => {
  it.each([
    [{ Ref: "A" }, "<A>"],
    [{ "Fn::GetAtt": ["A", "Arn"] }, "<A:Arn>"],
    [{ "Fn::GetAtt": "A.Arn" }, "<A:Arn>"],
    [{ "Fn::GetAtt": ["A", "Nested.Value"] }, "<A:Nested.Value>"],
    [{ "Fn::Join": ["-", ["x", { Ref: "A" }, "y"]] }, "x-<A>-y"],
    [{ "Fn::Split": [":", "a:b:c"] }, ["a", "b", "c"]],
    [{ "Fn::Select": [1, { "Fn::Split": [":", { "Fn::Join": ["", ["a:", { Ref: "A" }]] }] }] }, "<A>"],
    [{ "Fn::Sub": "${A}/${A.Arn}/${!kept}" }, "<A>/<A:Arn>/${kept}"],
    [{ "Fn::Sub": ["${own}${A}", { own: { Ref: "B" } }] }, "<B><A>"],
    [{ plain: [{ Ref: "A" }, 7, null, true] }, { plain: ["<A>", 7, null, true] }],
  ])("%j is worked out", (value, expected) => {
    expect(resolveIntrinsics(value, references)).toEqual(expected);
  });

  it.each([
    { "Fn::If": ["C", 1, 2] },
    { "Fn::ImportValue": "x" },
    { "Fn::FindInMap": [] },
    { Condition: "C" },
  ])("%j is refused, for it is not modelled", (value) => {
    expect(() => resolveIntrinsics({ deep: [value] }, references)).toThrow("not modelled");
  });
});
