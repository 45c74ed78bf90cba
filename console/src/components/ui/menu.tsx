import * as Radix from '@radix-ui/react-dropdown-menu';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '#lib/cn.ts';

export function Menu(props: { trigger: ReactNode; children: ReactNode; align?: 'start' | 'end'; onOpen?: () => void }) {
    return (
        <Radix.Root modal={false} onOpenChange={(open) => open && props.onOpen?.()}>
            <Radix.Trigger asChild>{props.trigger}</Radix.Trigger>
            <Radix.Portal>
                <Radix.Content
                    align={props.align ?? 'end'}
                    sideOffset={4}
                    collisionPadding={8}
                    className="z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-44 max-w-[min(24rem,calc(100vw-1rem))] animate-in overflow-y-auto rounded-lg bg-raised p-1 shadow-pop"
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

/** A group of choices of which one is in force. */
export const MenuChoices = (props: { value: string; children: ReactNode }) => <Radix.RadioGroup value={props.value}>{props.children}</Radix.RadioGroup>;

/** One of the choices; the one in force has a check mark. */
export const MenuChoice = (props: { value: string; note?: ReactNode; onSelect: () => void; children: ReactNode }) => (
    <Radix.RadioItem
        value={props.value}
        onSelect={props.onSelect}
        className="flex h-8 cursor-pointer select-none items-center gap-2 rounded-md px-2 text-table text-ink outline-none data-[highlighted]:bg-hover max-sm:h-10"
    >
        <span className="grid w-3.5 shrink-0 text-accent">
            <Radix.ItemIndicator>
                <Check size={14} aria-hidden />
            </Radix.ItemIndicator>
        </span>
        <span className="min-w-0 flex-1 truncate">{props.children}</span>
        {props.note && <span className="shrink-0 text-label text-faint">{props.note}</span>}
    </Radix.RadioItem>
);

export const MenuLine = () => <Radix.Separator className="my-1 h-px bg-line" />;

export const MenuLabel = (props: { children: ReactNode }) => (
    <Radix.Label className="px-2 py-1.5 text-label text-faint">{props.children}</Radix.Label>
);
