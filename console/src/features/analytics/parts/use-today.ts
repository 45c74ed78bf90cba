import { safeZone } from '#lib/format/zones.ts';
import { useNow } from '#lib/now.ts';

/** Returns the current calendar day in a zone and updates it after midnight. */
export function useToday(zone: string): string {
    const now = useNow(60_000);
    return new Intl.DateTimeFormat('en-CA', { timeZone: safeZone(zone), year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
}
