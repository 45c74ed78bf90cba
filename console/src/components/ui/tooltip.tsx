import * as Radix from '@radix-ui/react-tooltip';
import { useState, type ReactNode } from 'react';

export const TooltipProvider = (props: { children: ReactNode }) => (
    <Radix.Provider delayDuration={250} skipDelayDuration={300}>
        {props.children}
    </Radix.Provider>
);

const Text = (props: { side?: 'top' | 'right' | 'bottom' | undefined; children: ReactNode }) => (
    <Radix.Content
        side={props.side ?? 'top'}
        sideOffset={6}
        collisionPadding={8}
        className="z-50 max-w-72 animate-in rounded-md bg-raised px-2 py-1.5 text-label text-ink shadow-pop"
    >
        {props.children}
    </Radix.Content>
);

/** Shows additional text on hover and focus. Never put essential information only here. */
export function Tooltip(props: { text: ReactNode; children: ReactNode; side?: 'top' | 'right' | 'bottom' }) {
    return (
        <Radix.Root>
            <Radix.Trigger asChild>{props.children}</Radix.Trigger>
            <Radix.Portal>
                <Text side={props.side}>{props.text}</Text>
            </Radix.Portal>
        </Radix.Root>
    );
}

/** Underlined text with an explanation that opens on hover, focus and tap. `label` says what is explained. */
export function Explained(props: { label: string; text: ReactNode; children: ReactNode }) {
    const [open, setOpen] = useState(false);
    return (
        <Radix.Root open={open} onOpenChange={setOpen}>
            <Radix.Trigger
                type="button"
                aria-label={props.label}
                onClick={(event) => {
                    // Without a pointer that hovers, a tap opens it; Radix would close it.
                    event.preventDefault();
                    setOpen(true);
                }}
                className="w-fit cursor-help whitespace-nowrap text-left tabular-nums text-muted underline decoration-dotted underline-offset-2"
            >
                {props.children}
            </Radix.Trigger>
            <Radix.Portal>
                <Text>{props.text}</Text>
            </Radix.Portal>
        </Radix.Root>
    );
}
