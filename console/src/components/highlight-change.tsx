import { useEffect, useRef, useState, type ReactNode } from 'react';

/** Highlights its content once whenever the value changes after the first render. */
export function HighlightChange(props: { value: string | number | null | undefined; children: ReactNode }) {
    const previous = useRef(props.value);
    const [times, setTimes] = useState(0);
    useEffect(() => {
        if (previous.current !== props.value) {
            previous.current = props.value;
            setTimes((count) => count + 1);
        }
    }, [props.value]);
    return (
        <span key={times} className={times > 0 ? 'animate-changed rounded-sm' : undefined}>
            {props.children}
        </span>
    );
}
