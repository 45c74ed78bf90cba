import { Search } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { Breadcrumb, type Crumb } from '#components/breadcrumb.tsx';
import { LiveIndicator } from '#components/live-indicator.tsx';
import { cn } from '#lib/cn.ts';
import { openPalette } from '#lib/palette.ts';

/** The top bar and the page under it. The last crumb is the page's name. */
export function Page(props: {
    crumbs: Crumb[];
    live?: string | undefined;
    action?: ReactNode;
    wide?: boolean;
    children: ReactNode;
}) {
    const name = props.crumbs.at(-1)?.label ?? '';
    useEffect(() => {
        document.title = name ? `${name} · DryJets` : 'DryJets';
    }, [name]);
    return (
        <>
            <header className="no-print sticky top-0 z-20 flex h-12 items-center gap-2 border-b border-line bg-canvas px-4 md:px-6">
                <Breadcrumb crumbs={props.crumbs} />
                {props.live && <LiveIndicator of={props.live} />}
                <PaletteButton />
                {props.action}
            </header>
            <main id="main" className={cn('px-4 pb-24 pt-4 md:px-6 md:pb-10 md:pt-5', !props.wide && 'mx-auto max-w-[1328px]')}>
                {props.children}
            </main>
        </>
    );
}

function PaletteButton() {
    const apple = /Mac|iPhone|iPad/.test(navigator.userAgent);
    return (
        <button
            type="button"
            onClick={openPalette}
            className="flex h-8 items-center gap-2 rounded-md border border-line px-2 text-table text-faint hover:border-strong hover:text-muted"
        >
            <Search size={14} aria-hidden />
            <span className="max-lg:sr-only">Search</span>
            <kbd aria-hidden className="text-label max-lg:hidden">{apple ? '⌘K' : 'Ctrl K'}</kbd>
        </button>
    );
}
