const known = new Map<string, string>();

/**
 * Returns a zone that Intl accepts. Records may carry a fixed offset such as GMT+02:00 instead of an IANA name, or a name
 * that this browser doesn't know; the latter is shown in UTC. One bad record must never break a page.
 */
export function safeZone(zone: string | null | undefined): string {
    const given = zone ?? '';
    let found = known.get(given);
    if (found === undefined) {
        found = [given, ofOffset(given)].find((one) => one !== undefined && isZone(one)) ?? 'UTC';
        known.set(given, found);
    }
    return found;
}

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

// Etc/GMT counts west of Greenwich as positive, and every browser knows it; offsets with minutes only newer ones.
function ofOffset(zone: string): string | undefined {
    const match = /^(?:GMT|UTC|UT)?([+-])(\d{1,2})(?::?(\d{2}))?(?::?00)?$/i.exec(zone.trim());
    if (!match) return undefined;
    const [, sign, hours, minutes = '00'] = match;
    const whole = Number(hours);
    if (minutes !== '00') return `${sign}${String(whole).padStart(2, '0')}:${minutes}`;
    return whole === 0 ? 'UTC' : `Etc/GMT${sign === '+' ? '-' : '+'}${whole}`;
}
