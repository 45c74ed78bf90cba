import { setupStrings } from '#features/email/setup/strings.ts';

const text = setupStrings.test;
const MOST = 10;

/** Reads addresses as people type or paste them, each once; or says what is wrong. */
export function addressesIn(typed: string): { addresses: string[] } | { error: string } {
    const addresses = [...new Set(typed.split(/[\s,;]+/u).filter(Boolean))];
    const invalid = addresses.find((address) => !/^[^\s@]+@[^\s@]+$/u.test(address));
    if (invalid) return { error: text.invalid(invalid) };
    if (addresses.length === 0) return { error: text.missing };
    return addresses.length > MOST ? { error: text.tooMany } : { addresses };
}
