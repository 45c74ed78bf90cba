import { Search } from 'lucide-react';
import { createContext, use, useEffect, type ReactNode } from 'react';
import { Breadcrumb, type Crumb } from '#components/breadcrumb.tsx';
import { LiveIndicator } from '#components/live-indicator.tsx';
import { PageTools } from '#components/page-tools.ts';
import { componentStrings } from '#components/strings.ts';
import { cn } from '#lib/cn.ts';
import { openPalette } from '#lib/palette.ts';

/** A page with its top bar. The last crumb is the page's name. */
export function Page(props: {
    crumbs: Crumb[];
    live?: string | undefined;
    action?: ReactNode;
    wide?: boolean;
    children: ReactNode;
}) {
    const name = props.crumbs.at(-1)?.label ?? '';
    const tools = use(PageTools);
    useEffect(() => {
        document.title = name ? componentStrings.pageTitle(name) : componentStrings.product;
    }, [name]);
    return (
        <>
            <header className="no-print sticky top-0 z-20 flex h-12 items-center gap-2 border-b border-line bg-canvas px-4 md:px-6">
                <Breadcrumb crumbs={props.crumbs} />
                {props.live && <LiveIndicator of={props.live} />}
                <PaletteButton />
                {tools}
                {props.action}
            </header>
            <main id="main" tabIndex={-1} className={cn('outline-none px-4 pb-24 pt-4 md:px-6 md:pb-10 md:pt-5', !props.wide && 'mx-auto max-w-[1328px]')}>
                <InPage value>{props.children}</InPage>
            </main>
        </>
    );
}

const InPage = createContext(false);

/** Whether this is part of a page, which already has a top bar. */
export const useIsInPage = () => use(InPage);

function PaletteButton() {
    // Key names are the same in every language.
    const shortcut = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘K' : 'Ctrl K';
    return (
        <button
            type="button"
            onClick={openPalette}
            className="flex h-8 items-center gap-2 rounded-md border border-line px-2 text-table text-faint hover:border-strong hover:text-muted"
        >
            <Search size={14} aria-hidden />
            <span className="max-lg:sr-only">{componentStrings.search}</span>
            <kbd aria-hidden className="text-label max-lg:hidden">{shortcut}</kbd>
        </button>
    );
}
