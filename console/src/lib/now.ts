import { useEffect, useState } from 'react';

/** Returns the current time and updates it regularly, so that relative times stay correct. */
export function useNow(every = 30_000): number {
    const [now, setNow] = useState(() => Date.now());
    useEffect(() => {
        const timer = setInterval(() => setNow(Date.now()), every);
        return () => clearInterval(timer);
    }, [every]);
    return now;
}
