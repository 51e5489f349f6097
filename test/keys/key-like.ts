/** Keys as an office gets them (two letters and 32 hexadecimal digits), UUIDs and other long hexadecimal numbers. */
const RANDOM = /(?:[a-z]{2}-)?[0-9a-f]{32,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Keys as the demonstration and the rule books write them: `nq-57.an`, `cb-hanh-chinh`. No Vietnamese word looks like that. */
const SPOKEN = /(?<![\p{L}\p{N}@/._-])[a-z]+[a-z0-9]*(?:[-_.][a-z0-9]+)+(?![\p{L}\p{N}@/-])/gu;

/** Ends of file names and hosts, which people read and type. */
const NAMED = /\.(?:xlsx|csv|docx|rtf|txt|json|vn|gov|com|org|ts|md|html)$|^(?:e-mail|localhost)$/;

/** Whatever in the texts may be a key or a code of a program, each once. */
export function keysIn(texts: Iterable<string>): readonly string[] {
  const found = new Set<string>();
  for (const said of texts) {
    // A tag of a template is what a person types in Word.
    const text = said.replaceAll(/\{\{[a-z_]+\}\}/g, "");
    for (const [key] of text.matchAll(RANDOM)) found.add(key);
    for (const [key] of text.matchAll(SPOKEN)) if (!NAMED.test(key)) found.add(key);
  }
  return [...found];
}
