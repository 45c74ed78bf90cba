import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { componentStrings } from '#components/strings.ts';
import { cn } from '#lib/cn.ts';

/** A scrollable region that can also be scrolled with the keyboard. Fades out and says so while columns are out of sight. */
export function ScrollBox(props: { label: string; className?: string; children: ReactNode }) {
    const box = useRef<HTMLDivElement>(null);
    const { wide, more } = useHiddenColumns(box);
    return (
        <div className="relative min-w-0">
            <div ref={box} role="region" aria-label={props.label} tabIndex={0} className={cn('overflow-auto rounded-lg outline-offset-[-2px]', props.className)}>
                {props.children}
            </div>
            {more && <span aria-hidden className="no-print pointer-events-none absolute right-0 top-0 bottom-7 z-[3] w-10 rounded-tr-lg bg-linear-to-l from-raised to-transparent" />}
            {wide && <p className="no-print h-7 border-t border-line px-4 text-right text-label leading-7 text-faint">{componentStrings.moreColumns}</p>}
        </div>
    );
}

/** Whether a box is wider than it shows, and whether it can be scrolled further to the right. */
function useHiddenColumns(box: RefObject<HTMLElement | null>): { wide: boolean; more: boolean } {
    const [state, setState] = useState({ wide: false, more: false });
    useEffect(() => {
        const element = box.current;
        if (!element) return;
        const measure = () => {
            const wide = element.scrollWidth > element.clientWidth + 1;
            const more = wide && element.scrollLeft + element.clientWidth < element.scrollWidth - 1;
            setState((before) => (before.wide === wide && before.more === more ? before : { wide, more }));
        };
        measure();
        const observer = new ResizeObserver(measure);
        observer.observe(element);
        for (const child of element.children) observer.observe(child);
        element.addEventListener('scroll', measure, { passive: true });
        return () => {
            observer.disconnect();
            element.removeEventListener('scroll', measure);
        };
    }, [box]);
    return state;
}
