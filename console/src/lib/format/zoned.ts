/** Converts the local date and time of a datetime-local field in a zone to an instant. */
export function instantOf(local: string, zone: string): string {
    const asUtc = new Date(`${local}Z`).getTime();
    // Applied twice: when the clocks change in between, the offset at the first guess is not the offset at the result.
    const first = asUtc - offset(asUtc, zone);
    return new Date(asUtc - offset(first, zone)).toISOString();
}

/** Converts an instant to the local date and time of a zone, as a datetime-local field expects it. */
export function localOf(instant: string, zone: string): string {
    const at = new Date(instant).getTime();
    return new Date(at + offset(at, zone)).toISOString().slice(0, 16);
}

function offset(instant: number, zone: string): number {
    const parts = new Intl.DateTimeFormat('en-GB', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
    }).formatToParts(instant);
    const get = (type: string) => Number(parts.find((part) => part.type === type)?.value);
    const shown = Date.UTC(get('year'), get('month') - 1, get('day'), get('hour'), get('minute'), get('second'));
    return shown - Math.floor(instant / 1000) * 1000;
}
