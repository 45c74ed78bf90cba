const UTF_16: Record<string, string> = { 'ff,fe': 'utf-16le', 'fe,ff': 'utf-16be' };

/** Reads a text file as UTF-8, as UTF-16 if it is marked so, or in the encoding in which spreadsheets on Windows save. */
export async function readText(file: Blob): Promise<string> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const marked = UTF_16[bytes.subarray(0, 2).join(',').replaceAll(/\d+/g, (byte) => Number(byte).toString(16))];
    if (marked) return new TextDecoder(marked).decode(bytes);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
        return new TextDecoder('windows-1252').decode(bytes);
    }
}
