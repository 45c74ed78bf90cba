import { datePartsIn } from '#lib/format/intl.ts';

/** Converts the local date and time of a datetime-local field in a zone to an instant; empty if it is no date. */
export function instantOf(local: string, zone: string): string {
    const asUtc = new Date(`${local}Z`).getTime();
    if (Number.isNaN(asUtc)) return '';
    // Applied twice: when the clocks change in between, the offset at the first guess is not the offset at the result.
    const first = asUtc - offset(asUtc, zone);
    const instant = new Date(asUtc - offset(first, zone));
    return Number.isNaN(instant.getTime()) ? '' : instant.toISOString();
}

/** Converts an instant to the local date and time of a zone, as a datetime-local field expects it; empty if it is no date. */
export function localOf(instant: string, zone: string): string {
    const at = new Date(instant).getTime();
    if (Number.isNaN(at)) return '';
    const local = new Date(at + offset(at, zone));
    // A field holds years of four digits.
    const fits = local.getUTCFullYear() >= 0 && local.getUTCFullYear() <= 9999;
    return fits ? local.toISOString().slice(0, 16) : '';
}

function offset(instant: number, zone: string): number {
    const parts = datePartsIn(instant, zone);
    if (!parts) return 0;
    const shown = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second);
    return shown - Math.floor(instant / 1000) * 1000;
}
