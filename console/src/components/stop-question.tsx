import { useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
import { Confirm } from '#components/ui/confirm.tsx';

interface Words {
    title: string;
    detail: string;
    /** What stops the work, a verb. */
    action: string;
}

const partOf = (search: unknown, part: string) => (search as Record<string, unknown>)[part];

/**
 * Asks before work in progress, or text that is not saved, is lost because a dialog closes, the person goes to another page
 * or the browser closes the tab, which words its own question. With `part`, a search parameter of that name says which part of
 * the page is shown, so that its change is like going to another page.
 */
export function useStopQuestion(active: boolean, words: Words, part?: string) {
    const [close, setClose] = useState<() => void>();
    const blocker = useBlocker({
        shouldBlockFn: ({ current, next }) => active && (current.pathname !== next.pathname || (part !== undefined && partOf(current.search, part) !== partOf(next.search, part))),
        enableBeforeUnload: () => active,
        withResolver: true,
    });
    const asking = close !== undefined || blocker.status === 'blocked';
    const stay = () => {
        setClose(undefined);
        blocker.reset?.();
    };
    const stop = async () => {
        close?.();
        blocker.proceed?.();
    };
    return {
        asking,
        /** Closes at once if nothing is lost by it. */
        ask: (toClose: () => void) => (active ? setClose(() => toClose) : toClose()),
        question: asking && <Confirm open danger onOpenChange={(open) => !open && stay()} title={words.title} description={words.detail} action={words.action} onConfirm={stop} />,
    };
}
