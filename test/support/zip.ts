/** The files in a ZIP that stores them as they are, in their order. */
export function filesInZip(zip: Buffer): { name: string; bytes: Buffer }[] {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const count = zip.readUInt16LE(end + 10);
  const files: { name: string; bytes: Buffer }[] = [];
  for (let at = zip.readUInt32LE(end + 16); files.length < count; ) {
    const [size, nameLength, extraLength, commentLength] = [
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
    ];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    files.push({ name, bytes: zip.subarray(start, start + size) });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return files;
}
