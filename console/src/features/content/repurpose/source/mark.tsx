import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { usePicked, type Side } from '#features/content/repurpose/source/picked.tsx';
import { cn } from '#lib/cn.ts';

/** A sentence that can be picked to see where it comes from, or what became of it. One mark of a pane can be reached by Tab. */
export function Mark(props: { id: string; side: Side; tabbable: boolean; children: ReactNode }) {
    const { picked, side, pick } = usePicked();
    const element = useRef<HTMLSpanElement>(null);
    const isPicked = picked === props.id;
    const scroll = isPicked && side !== props.side;
    useEffect(() => {
        if (scroll) element.current?.scrollIntoView?.({ block: 'nearest', behavior: 'smooth' });
    }, [scroll]);
    const toggle = () => pick(isPicked ? undefined : props.id, props.side);
    const onKeyDown = (event: KeyboardEvent) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        toggle();
    };
    return (
        <span
            ref={element}
            role="button"
            data-mark={props.id}
            aria-pressed={isPicked}
            tabIndex={props.tabbable ? 0 : -1}
            onClick={toggle}
            onKeyDown={onKeyDown}
            className={cn(
                'cursor-pointer scroll-m-24 rounded-xs box-decoration-clone underline decoration-strong decoration-dotted underline-offset-4 transition-colors',
                isPicked ? 'bg-accent-soft decoration-accent decoration-solid' : 'hover:bg-hover',
            )}
        >
            {props.children}
        </span>
    );
}
