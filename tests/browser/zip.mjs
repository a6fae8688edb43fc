// A zip of a folder's import files, uncompressed, made here so that the tests need no package for it.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

const POLYNOMIAL = 0xedb88320;
const MADE = { time: 0, date: 0x21 }; // 1980-01-01, the first day a zip knows

/** The checksum that zip asks for (ISO 3309). */
function crc32(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? POLYNOMIAL : 0);
  }
  return ~sum >>> 0;
}

/** The fields that a file's own header and its line in the directory share. */
function about(name, bytes) {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0); // the version of zip needed: 2.0
  fields.writeUInt16LE(0x800, 2); // names are UTF-8
  fields.writeUInt16LE(MADE.time, 6);
  fields.writeUInt16LE(MADE.date, 8);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(bytes.length, 14);
  fields.writeUInt32LE(bytes.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}

/** A zip of `files`, pairs of name and bytes. */
export function zip(files) {
  const [bodies, directory] = [[], []];
  let at = 0;
  for (const [name, bytes] of files) {
    const fields = about(name, bytes);
    const body = Buffer.concat([Buffer.from("PK\x03\x04"), fields, Buffer.from(name), bytes]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), fields, rest, Buffer.from(name)]));
    bodies.push(body);
    at += body.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, listed, end]);
}

/** The import files of a folder (.csv and .toml) as something a file field takes. */
export async function caseZip(folder) {
  const names = (await readdir(folder)).filter((name) => /\.(csv|toml)$/.test(name));
  const files = await Promise.all(names.map(async (name) => [name, await readFile(path.join(folder, name))]));
  return upload(files);
}

/** A zip of `files` as something a file field takes. */
export function upload(files) {
  return { name: "register.zip", mimeType: "application/zip", buffer: zip(files) };
}
