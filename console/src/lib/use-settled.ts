import { useEffect, useState } from 'react';

/** How long a person pauses before the service is asked, in milliseconds. */
const PAUSE = 400;

/** Returns a value once it has not changed for a while. */
export function useSettled(value: string, pause = PAUSE): string {
    const [settled, setSettled] = useState(value);
    useEffect(() => {
        const timer = setTimeout(() => setSettled(value), pause);
        return () => clearTimeout(timer);
    }, [value, pause]);
    return settled;
}
