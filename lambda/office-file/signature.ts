const OLE = Buffer.from("d0cf11e0a1b11ae1", "hex");
const ZIP = Buffer.from("504b0304", "hex");

/** Whether a file is an archive, as every document of Office is since 2007. */
export function isZip(file: Buffer): boolean {
  return file.subarray(0, ZIP.length).equals(ZIP);
}

/** Whether a file is in the older format of Office, which also holds encrypted documents. */
export function isOle(file: Buffer): boolean {
  return file.subarray(0, OLE.length).equals(OLE);
}
