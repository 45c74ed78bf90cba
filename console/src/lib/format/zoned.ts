import { datePartsIn } from '#lib/format/intl.ts';

/** Converts the local date and time of a datetime-local field in a zone to an instant. */
export function instantOf(local: string, zone: string): string {
    const asUtc = new Date(`${local}Z`).getTime();
    // Applied twice: when the clocks change in between, the offset at the first guess is not the offset at the result.
    const first = asUtc - offset(asUtc, zone);
    return new Date(asUtc - offset(first, zone)).toISOString();
}

/** Converts an instant to the local date and time of a zone, as a datetime-local field expects it; empty if there is none. */
export function localOf(instant: string, zone: string): string {
    const at = new Date(instant).getTime();
    return Number.isNaN(at) ? '' : new Date(at + offset(at, zone)).toISOString().slice(0, 16);
}

function offset(instant: number, zone: string): number {
    const parts = datePartsIn(instant, zone);
    if (!parts) return 0;
    const shown = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second);
    return shown - Math.floor(instant / 1000) * 1000;
}
