import * as Radix from '@radix-ui/react-dialog';
import { X } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { componentStrings } from '#components/strings.ts';
import { Button } from '#components/ui/button.tsx';
import { cn } from '#lib/cn.ts';
import { DOUBLE_CLICK } from '#lib/double-click.ts';
import { focusedOutside, returnFocus } from '#lib/focus.ts';

export interface DialogProps {
    open: boolean;
    onOpenChange: (open: boolean) => void;
    title: string;
    description?: ReactNode;
    children?: ReactNode;
    footer?: ReactNode;
    /** Wider than usual; most is for what is compared side by side. */
    wide?: boolean | 'most';
    /** Escape closes the dialog unless this prevents it. */
    onEscapeKeyDown?: (event: KeyboardEvent) => void;
}

/** A modal dialog; on a phone, a sheet from below. When it closes, the focus returns to what opened it. */
export function Dialog({ open, onOpenChange, title, description, children, footer, wide, onEscapeKeyDown }: DialogProps) {
    const opener = useRef<HTMLElement>(undefined);
    const opened = useRef(0);
    return (
        <Radix.Root open={open} onOpenChange={onOpenChange}>
            <Radix.Portal>
                <Radix.Overlay className="fixed inset-0 z-40 bg-scrim" />
                <Radix.Content
                    className={cn(
                        'fixed z-50 flex max-h-[85dvh] flex-col bg-raised shadow-pop outline-none',
                        'inset-x-0 bottom-0 animate-rise rounded-t-xl',
                        // Together less than the window, so that the buttons of a long form stay in it.
                        'sm:inset-auto sm:left-1/2 sm:top-[max(1rem,12vh)] sm:max-h-[84dvh] sm:w-full sm:-translate-x-1/2 sm:rounded-xl',
                        wide === 'most' ? 'sm:max-w-5xl' : wide ? 'sm:max-w-2xl' : 'sm:max-w-md',
                    )}
                    {...(description ? {} : { 'aria-describedby': undefined })}
                    {...(onEscapeKeyDown && { onEscapeKeyDown })}
                    onInteractOutside={(event) => {
                        // A toast can be used without closing the dialog that it belongs to.
                        if (event.target instanceof Element && event.target.closest('[data-sonner-toaster]')) event.preventDefault();
                        // The second click of a double click on what opened the dialog.
                        if (performance.now() - opened.current < DOUBLE_CLICK) event.preventDefault();
                    }}
                    onOpenAutoFocus={() => {
                        opener.current = focusedOutside();
                        opened.current = performance.now();
                    }}
                    onCloseAutoFocus={(event) => {
                        event.preventDefault();
                        returnFocus(opener.current);
                    }}
                >
                    <header className="px-5 pr-14 pt-4">
                            <Radix.Title className="text-lead font-semibold break-words">{title}</Radix.Title>
                            {description && (
                                <Radix.Description className="mt-1 text-body text-muted break-words">
                                    {description}
                                </Radix.Description>
                            )}
                    </header>
                    <div className="overflow-y-auto px-5 py-4 empty:pb-5 empty:pt-0">{children}</div>
                    {footer && (
                        <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{footer}</footer>
                    )}
                    {/* Last in the DOM, so that the first field or the safe button gets the focus. */}
                    <Radix.Close asChild>
                        <Button look="quiet" size="icon" aria-label={componentStrings.close} icon={<X size={16} />} className="absolute right-3 top-3" />
                    </Radix.Close>
                </Radix.Content>
            </Radix.Portal>
        </Radix.Root>
    );
}
