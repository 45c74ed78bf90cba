import * as Radix from '@radix-ui/react-dropdown-menu';
import type { ReactNode } from 'react';
import { cn } from '#lib/cn.ts';

export function Menu(props: { trigger: ReactNode; children: ReactNode; align?: 'start' | 'end' }) {
    return (
        <Radix.Root modal={false}>
            <Radix.Trigger asChild>{props.trigger}</Radix.Trigger>
            <Radix.Portal>
                <Radix.Content
                    align={props.align ?? 'end'}
                    sideOffset={4}
                    collisionPadding={8}
                    className="z-50 min-w-44 animate-in rounded-lg bg-raised p-1 shadow-pop"
                >
                    {props.children}
                </Radix.Content>
            </Radix.Portal>
        </Radix.Root>
    );
}

export interface MenuItemProps {
    icon?: ReactNode;
    children: ReactNode;
    onSelect: () => void;
    danger?: boolean;
    shortcut?: string;
}

export function MenuItem({ icon, children, onSelect, danger, shortcut }: MenuItemProps) {
    return (
        <Radix.Item
            onSelect={onSelect}
            className={cn(
                'flex h-8 cursor-pointer select-none items-center gap-2 rounded-md px-2 text-table outline-none',
                'data-[highlighted]:bg-hover max-sm:h-10',
                danger ? 'text-bad' : 'text-ink',
            )}
        >
            <span className={danger ? '' : 'text-faint'}>{icon}</span>
            <span className="flex-1">{children}</span>
            {shortcut && <kbd className="text-label text-faint">{shortcut}</kbd>}
        </Radix.Item>
    );
}

export const MenuLine = () => <Radix.Separator className="my-1 h-px bg-line" />;

export const MenuLabel = (props: { children: ReactNode }) => (
    <Radix.Label className="px-2 py-1.5 text-label text-faint">{props.children}</Radix.Label>
);
