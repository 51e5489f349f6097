/** Resolves a template's references to names. */
export interface References {
  /** The value of `Ref`: a resource's logical id or a pseudo parameter. */
  ref(id: string): string;
  /** The value of `Fn::GetAtt`. */
  attribute(id: string, name: string): string;
}

/**
 * A template's value with its intrinsic functions evaluated.
 * @throws Error for an intrinsic that is not modelled, because a guess would silently differ from the cloud
 */
export function resolveIntrinsics(value: unknown, references: References): unknown {
  const resolve = (inner: unknown): unknown => resolveIntrinsics(inner, references);
  if (Array.isArray(value)) return value.map(resolve);
  if (!isRecord(value)) return value;
  const [entry, ...more] = Object.entries(value);
  if (entry === undefined || more.length > 0 || !isIntrinsic(entry[0])) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolve(inner)]));
  }
  const [name, argument] = entry;
  switch (name) {
    case "Ref":
      return references.ref(text(argument));
    case "Fn::GetAtt":
      return references.attribute(...pair(typeof argument === "string" ? argument.split(".") : argument));
    case "Fn::Join": {
      const [glue, parts] = list(argument);
      return list(resolve(parts)).map(text).join(text(glue));
    }
    case "Fn::Select": {
      const [index, parts] = list(argument);
      return list(resolve(parts))[Number(index)];
    }
    case "Fn::Split": {
      const [mark, joined] = list(argument);
      return text(resolve(joined)).split(text(mark));
    }
    case "Fn::Sub":
      return substitute(argument, references);
    default:
      throw new Error(`Intrinsic function not modelled: ${name}`);
  }
}

function substitute(argument: unknown, references: References): string {
  const [template, variables] = Array.isArray(argument) ? argument : [argument, {}];
  const values = isRecord(variables) ? variables : {};
  return text(template).replaceAll(/\$\{([^}]+)\}/g, (_place, name: string) => {
    if (name.startsWith("!")) return `\${${name.slice(1)}}`;
    if (name in values) return text(resolveIntrinsics(values[name], references));
    return name.includes(".") ? references.attribute(...pair(name.split("."))) : references.ref(name);
  });
}

function isIntrinsic(key: string): boolean {
  return key === "Ref" || key === "Condition" || key.startsWith("Fn::");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  if (typeof value !== "string") throw new Error(`Not a text in the template: ${JSON.stringify(value)}`);
  return value;
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`Not a list in the template: ${JSON.stringify(value)}`);
  return value;
}

function pair(value: unknown): [string, string] {
  const [first, ...rest] = list(value).map(text);
  return [text(first), rest.join(".")];
}
