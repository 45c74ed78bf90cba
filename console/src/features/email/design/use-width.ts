import { useEffect, useState, type RefObject } from 'react';

/** The width of an element in pixels; undefined until it is known. */
export function useWidth(ref: RefObject<HTMLElement | null>): number | undefined {
    const [width, setWidth] = useState<number>();
    useEffect(() => {
        const element = ref.current;
        if (!element) return;
        const observer = new ResizeObserver(() => setWidth(element.clientWidth));
        observer.observe(element);
        return () => observer.disconnect();
    }, [ref]);
    return width;
}
