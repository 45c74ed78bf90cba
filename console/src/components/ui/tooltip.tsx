import * as Radix from '@radix-ui/react-tooltip';
import type { ReactNode } from 'react';

export const TooltipProvider = (props: { children: ReactNode }) => (
    <Radix.Provider delayDuration={250} skipDelayDuration={300}>
        {props.children}
    </Radix.Provider>
);

/** Shows additional text on hover and focus. Never put essential information only here. */
export function Tooltip(props: { text: ReactNode; children: ReactNode; side?: 'top' | 'right' | 'bottom' }) {
    return (
        <Radix.Root>
            <Radix.Trigger asChild>{props.children}</Radix.Trigger>
            <Radix.Portal>
                <Radix.Content
                    side={props.side ?? 'top'}
                    sideOffset={6}
                    collisionPadding={8}
                    className="z-50 max-w-72 animate-in rounded-md bg-raised px-2 py-1.5 text-label text-ink shadow-pop"
                >
                    {props.text}
                </Radix.Content>
            </Radix.Portal>
        </Radix.Root>
    );
}
