import { dayIn } from '#lib/format/time.ts';
import { useNow } from '#lib/now.ts';

/** Returns the current calendar day in a zone and updates it after midnight. */
export function useToday(zone: string): string {
    const now = useNow(60_000);
    return dayIn(zone, now);
}
