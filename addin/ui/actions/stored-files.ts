/** Undefined when the store of files is not reached from here: the clerk then downloads by the browser. */
export async function fetchFile(url: string): Promise<Uint8Array | undefined> {
  try {
    const response = await fetch(url);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the file lies where the address leads. */
export async function putFile(url: string, file: Blob): Promise<boolean> {
  try {
    return (await fetch(url, { method: "PUT", body: file })).ok;
  } catch {
    return false;
  }
}
