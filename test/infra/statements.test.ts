import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { loadStages } from "./stages.ts";

/** One statement of any policy of the template, by names instead of references. */
interface Statement {
  readonly owner: string;
  readonly effect: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly principals: readonly string[];
  readonly isConditional: boolean;
}

const HASH = /[0-9A-F]{8}$/;
let statements: readonly Statement[];

beforeAll(async () => {
  const { service } = await loadStages();
  const { Resources } = service.toJSON() as {
    readonly Resources: Readonly<Record<string, { readonly Type: string; readonly Properties?: object }>>;
  };
  statements = Object.entries(Resources).flatMap(([id, { Type, Properties }]) =>
    Type === "AWS::Lambda::Permission"
      ? [parse(id, permission(Properties as Record<string, unknown>))]
      : within(Properties).map((statement) => parse(id, statement)),
  );
}, 300_000);

/** A permission of a function in the form of a statement. */
function permission({ Action, FunctionName, Principal, SourceArn, SourceAccount }: Record<string, unknown>) {
  const isBound = SourceArn !== undefined || SourceAccount !== undefined;
  return { Effect: "Allow", Action, Resource: FunctionName, Principal, ...(isBound && { Condition: {} }) };
}

/** Every statement below a resource's properties, wherever its policy stands. */
function within(value: unknown): Record<string, unknown>[] {
  if (typeof value !== "object" || value === null) return [];
  const { Statement: own } = value as { readonly Statement?: unknown };
  if (Array.isArray(own)) return own as Record<string, unknown>[];
  return Object.values(value).flatMap(within);
}

function parse(id: string, statement: Record<string, unknown>): Statement {
  const { Effect, Action, NotAction, Resource, NotResource, Principal, NotPrincipal } = statement;
  // What is allowed to all but some is not among the kinds that are listed here.
  expect([NotAction, NotResource, NotPrincipal]).toEqual([undefined, undefined, undefined]);
  const principals =
    typeof Principal === "object" && Principal !== null ? Object.values(Principal) : [Principal];
  const names = (values: readonly unknown[]): string[] =>
    values
      .filter((value) => value !== undefined)
      .map(nameOf)
      .toSorted();
  return {
    owner: id.replace(HASH, ""),
    effect: String(Effect),
    actions: names([Action].flat()),
    resources: names([Resource].flat()),
    principals: names(principals.flat()),
    isConditional: statement["Condition"] !== undefined,
  };
}

/** "BucketsObjects/runs/*": references by the names of what they lead to. */
function nameOf(value: unknown): string {
  if (typeof value === "string") return value;
  const { Ref, "Fn::GetAtt": attribute, "Fn::Join": joined } = value as Record<string, unknown>;
  if (typeof Ref === "string") return Ref.replace(HASH, "");
  if (Array.isArray(attribute)) return String(attribute[0]).replace(HASH, "");
  if (Array.isArray(joined)) return (joined[1] as unknown[]).map(nameOf).join("");
  const selected = (value as Record<string, unknown>)["Fn::Select"];
  if (Array.isArray(selected)) return nameOf((selected[1] as Record<string, unknown[]>)["Fn::Split"]?.[1]);
  return JSON.stringify(value);
}

test("who may do what in the template is what this list says, statement by statement", async () => {
  const lines = statements.map(({ owner, effect, actions, resources, principals, isConditional }) =>
    [
      owner,
      effect,
      actions.join(" "),
      resources.join(" "),
      principals.join(" "),
      isConditional ? "if" : "",
    ].join(" | "),
  );
  await expect(`${lines.toSorted().join("\n")}\n`).toMatchFileSnapshot("statements.txt");
});

test("every wildcard that allows something is attacked on paper in docs/security.md, and nothing else is", () => {
  const [, table = ""] = /## Wildcards\n([^]*?)\n## /.exec(readFileSync("docs/security.md", "utf8")) ?? [];
  const written = table
    .split("\n")
    .filter((line) => line.startsWith("| <code>"))
    .flatMap((line) =>
      [...(line.split("|")[1] ?? "").matchAll(/<code>(.+?)<\/code>/g)].map(([, name = ""]) => name),
    );
  const allowed = statements.filter(({ effect }) => effect === "Allow");
  const wild = allowed.flatMap(({ owner, actions, resources, principals }) =>
    [...actions, ...resources, ...principals]
      .filter((name) => name.includes("*"))
      .map((name) => (name === "*" ? `${owner} *` : name)),
  );
  expect(new Set(written)).toEqual(new Set(wild));
  expect(written.toSorted()).toEqual([...new Set(written)].toSorted());
});

test("nobody is let in from anywhere: whoever is a principal is a service or this account", () => {
  const strangers = statements.filter(
    ({ effect, principals }) =>
      effect === "Allow" && principals.some((name) => !/\.amazonaws\.com$|AWS::AccountId:root$/.test(name)),
  );
  expect(strangers).toEqual([]);
});
