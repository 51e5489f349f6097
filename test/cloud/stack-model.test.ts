import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { beforeAll, describe, expect, it } from "vitest";
import { ROUTES } from "../../lambda/http/routes.ts";
import {
  type Assembly,
  parseAssembly,
  type TemplateResource,
} from "../../infra/local/cloud/template/assembly.ts";
import { INVENTORY } from "../../infra/local/cloud/template/inventory.ts";
import { parseStack } from "../../infra/local/cloud/template/stack-model.ts";
import { synthesize } from "../../infra/local/cloud/template/synth.ts";

let assembly: Assembly;

beforeAll(async () => {
  assembly = parseAssembly(await synthesize(() => undefined));
}, 300_000);

/** The assembly with one resource added or replaced. */
function changed(id: string, resource: Partial<TemplateResource>): Assembly {
  const before = assembly.resources.get(id) ?? { Type: "", Properties: {}, Metadata: {} };
  return { ...assembly, resources: new Map([...assembly.resources, [id, { ...before, ...resource }]]) };
}

function firstOf(type: string): readonly [string, TemplateResource] {
  const found = [...assembly.resources].find(([, resource]) => resource.Type === type);
  if (found === undefined) throw new Error(`no ${type}`);
  return found;
}

describe("the stack as one machine reads it", () => {
  it("lists every kind of resource as modelled or as inert with a reason, and no kind that the stack lacks", () => {
    const types = new Set([...assembly.resources.values()].map((resource) => resource.Type));
    expect([...types].toSorted()).toEqual(Object.keys(INVENTORY).toSorted());
  });

  it("has the routes of the service, each with its function and authorizer", () => {
    const { routes, functions } = parseStack(assembly);
    const expected = ROUTES.map((route) => `${route.method} ${route.path}`);
    expect(routes.map((route) => route.key).toSorted()).toEqual(expected.toSorted());
    for (const route of ROUTES) {
      const model = routes.find(({ key }) => key === `${route.method} ${route.path}`);
      expect(model?.authorizer !== undefined).toBe(route.authorized);
      expect(functions.get(model?.function ?? "")?.name.toLowerCase()).toContain(route.function);
    }
  });

  it("reads names of tables, buckets and machines as its functions will", () => {
    const { functions, tables, buckets, machines } = parseStack(assembly);
    const api = [...functions.values()].find((fn) => fn.variables["RUN_MACHINE"] !== undefined);
    expect(tables.has(api?.variables["LEDGER_TABLE"] ?? "")).toBe(true);
    expect(tables.has(api?.variables["JOURNAL_TABLE"] ?? "")).toBe(true);
    expect(buckets.has(api?.variables["OBJECT_BUCKET"] ?? "")).toBe(true);
    expect(machines.has(api?.variables["RUN_MACHINE"] ?? "")).toBe(true);
    expect(machines.has(api?.variables["WORKBOOK_MACHINE"] ?? "")).toBe(true);
  });

  it("refuses a kind of resource that nobody has said how to treat", () => {
    const more = changed("Topic", { Type: "AWS::Kinesis::Stream", Properties: {}, Metadata: {} });
    expect(() => parseStack(more)).toThrow("AWS::Kinesis::Stream");
  });

  it("refuses a property that it does not obey", () => {
    const [id, fn] = firstOf("AWS::Lambda::Function");
    const layered = changed(id, { Properties: { ...fn.Properties, Layers: ["arn"] } });
    expect(() => parseStack(layered)).toThrow("Layers");
  });

  it("refuses an intrinsic function that it cannot work out", () => {
    const [id, fn] = firstOf("AWS::Lambda::Function");
    const imported = changed(id, { Properties: { ...fn.Properties, Timeout: { "Fn::ImportValue": "x" } } });
    expect(() => parseStack(imported)).toThrow("Fn::ImportValue");
  });

  it("refuses a state machine with a state that it cannot run", () => {
    const [id, machine] = firstOf("AWS::StepFunctions::StateMachine");
    const DefinitionString = JSON.stringify({
      StartAt: "A",
      States: { A: { Type: "Wait", Seconds: 1, End: true } },
    });
    expect(() =>
      parseStack(changed(id, { Properties: { ...machine.Properties, DefinitionString } })),
    ).toThrow("not modelled");
  });

  it("says in one sentence that there is no assembly", () => {
    const empty = mkdtempSync(`${tmpdir()}/empty-`);
    expect(() => parseAssembly(empty)).toThrow("npm run synth");
    rmSync(empty, { recursive: true });
  });
});
