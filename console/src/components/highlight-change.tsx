import { useEffect, useRef, useState, type ReactNode } from 'react';

/** Fades its ground once when its value changes after it was first shown. */
export function HighlightChange(props: { value: string | number | null | undefined; children: ReactNode }) {
    const before = useRef(props.value);
    const [times, setTimes] = useState(0);
    useEffect(() => {
        if (before.current !== props.value) {
            before.current = props.value;
            setTimes((count) => count + 1);
        }
    }, [props.value]);
    return (
        <span key={times} className={times > 0 ? 'animate-changed rounded-sm' : undefined}>
            {props.children}
        </span>
    );
}
