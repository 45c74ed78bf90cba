/** How times are shown in a zone. */
export interface Zone {
    /** A zone that Intl accepts. */
    timeZone: string;
    /** Milliseconds to add, for fixed offsets, because not every browser knows them. */
    shift: number;
    /** Names a zone that Intl would name otherwise. */
    label?: string;
}

const UTC: Zone = { timeZone: 'UTC', shift: 0 };
const OFFSET = /^(?:UTC|GMT|UT)?([+-])(\d{1,2})(?::?(\d{2}))?(?::?(\d{2}))?$/i;
const LARGEST_OFFSET = 18 * 3_600;

const known = new Map<string, Zone>();

/**
 * Finds out how to show times in a zone. Records may carry a fixed offset such as GMT+02:00 instead of an IANA name, or a
 * name that this browser doesn't know; the latter is shown in UTC, labelled as such. One bad record must never break a page.
 */
export function zoneOf(name: string | null | undefined): Zone {
    const given = (name ?? '').trim();
    let found = known.get(given);
    if (!found) {
        found = ofOffset(given) ?? (/^(?:Z|UT|UTC|GMT)$/i.test(given) ? UTC : isZone(given) ? { timeZone: given, shift: 0 } : { ...UTC, label: UTC.timeZone });
        known.set(given, found);
    }
    return found;
}

/** The names of all zones that the browser knows. */
export const zoneNames = () => Intl.supportedValuesOf('timeZone');

/** Whether Intl accepts the zone. */
export function isZone(zone: string): boolean {
    if (zone === '') return false;
    try {
        new Intl.DateTimeFormat('en', { timeZone: zone });
        return true;
    } catch {
        return false;
    }
}

/** Whether the zone is a fixed offset. */
export const isOffset = (zone: string) => ofOffset(zone.trim()) !== undefined;

function ofOffset(zone: string): Zone | undefined {
    const match = OFFSET.exec(zone);
    if (!match) return undefined;
    const [, sign = '+', hours = '0', minutes = '0', seconds = '0'] = match;
    const size = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
    if (size > LARGEST_OFFSET) return undefined;
    const label = `GMT${sign}${Number(hours)}${Number(minutes) ? `:${minutes}` : ''}`;
    return { timeZone: UTC.timeZone, shift: (sign === '-' ? -size : size) * 1000, label };
}
