import { CatchBoundary, Link, Outlet } from '@tanstack/react-router';
import { CalendarClock, ChartLine, FileText, House, Mail, Megaphone, PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { AccountMenu } from '#app/account-menu.tsx';
import type { PaletteAction } from '#app/palette-action.ts';
import { Logo } from '#app/logo.tsx';
import { appStrings } from '#app/strings.ts';
import { PageTools } from '#components/page-tools.ts';
import { Button } from '#components/ui/button.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { Tooltip } from '#components/ui/tooltip.tsx';
import { cn } from '#lib/cn.ts';
import { onOpenPalette, openPalette } from '#lib/palette.ts';

const Palette = lazy(() => import('#app/palette.tsx'));
const Shortcuts = lazy(() => import('#app/shortcuts.tsx'));
const Bell = lazy(() => import('#features/notifications/bell.tsx'));
const PaletteActionHost = lazy(() => import('#app/palette-action-host.tsx'));

const AREAS = [
    { to: '/', label: appStrings.areas.overview, icon: House },
    { to: '/campaigns', label: appStrings.areas.campaigns, icon: Megaphone },
    { to: '/content', label: appStrings.areas.content, icon: FileText },
    { to: '/social', label: appStrings.areas.social, icon: CalendarClock },
    { to: '/email', label: appStrings.areas.email, icon: Mail },
    { to: '/analytics', label: appStrings.areas.analytics, icon: ChartLine },
] as const;

const STORAGE_KEY = 'rail-collapsed';

/** The frame of every page: sidebar (a bottom bar on phones) and command palette. */
export function Shell() {
    const [collapsed, setCollapsed] = useState(() => localStorage.getItem(STORAGE_KEY) === 'yes');
    const collapse = (next: boolean) => {
        localStorage.setItem(STORAGE_KEY, next ? 'yes' : 'no');
        setCollapsed(next);
    };
    return (
        <div className="flex min-h-dvh">
            <a
                href="#main"
                className="absolute left-2 top-2 z-50 -translate-y-20 rounded-md bg-raised px-3 py-1.5 shadow-pop focus:translate-y-0"
            >
                {appStrings.areas.skip}
            </a>
            <Rail collapsed={collapsed} onCollapse={collapse} />
            <div className="min-w-0 flex-1">
                <PageTools value={<BellHost />}>
                    <Outlet />
                </PageTools>
            </div>
            <BottomBar />
            <PaletteHost />
        </div>
    );
}

function Rail(props: { collapsed: boolean; onCollapse: (collapsed: boolean) => void }) {
    const { collapsed } = props;
    const Icon = collapsed ? PanelLeftOpen : PanelLeftClose;
    return (
        <nav
            aria-label={appStrings.areas.label}
            className={cn(
                'sticky top-0 flex h-dvh shrink-0 flex-col border-r border-line bg-rail p-2 max-md:hidden',
                collapsed ? 'w-13' : 'w-55',
            )}
        >
            <div className="flex h-8 items-center gap-2 px-1">
                <Logo />
                {!collapsed && <span className="font-semibold">{appStrings.product}</span>}
            </div>
            <ul className="mt-4 flex flex-col gap-0.5">
                {AREAS.map(({ to, label, icon: AreaIcon }) => (
                    <li key={to}>
                        <Tooltip text={label} side="right">
                            <Link
                                to={to}
                                activeOptions={{ exact: to === '/' }}
                                className="flex h-8 items-center gap-2.5 rounded-md px-2 text-table font-medium text-muted hover:bg-hover hover:text-ink data-[status=active]:bg-picked data-[status=active]:text-ink"
                            >
                                <AreaIcon size={16} aria-hidden className="shrink-0" />
                                <span className={collapsed ? 'sr-only' : ''}>{label}</span>
                            </Link>
                        </Tooltip>
                    </li>
                ))}
            </ul>
            <div className="mt-auto flex flex-col gap-1">
                <Button
                    look="quiet"
                    size="icon"
                    aria-label={collapsed ? appStrings.areas.expand : appStrings.areas.collapse}
                    icon={<Icon size={16} />}
                    onClick={() => props.onCollapse(!collapsed)}
                />
                <AccountMenu narrow={collapsed} />
            </div>
        </nav>
    );
}

const BottomBar = () => (
    <nav
        aria-label={appStrings.areas.label}
        className="fixed inset-x-0 bottom-0 z-30 flex h-14 items-stretch border-t border-line bg-rail pb-[env(safe-area-inset-bottom)] md:hidden"
    >
        {AREAS.map(({ to, label, icon: AreaIcon }) => (
            <Link
                key={to}
                to={to}
                activeOptions={{ exact: to === '/' }}
                className="flex min-w-0 flex-1 flex-col items-center justify-center gap-1 text-[10px] leading-3 font-medium tracking-tight text-muted data-[status=active]:text-accent"
            >
                <AreaIcon size={18} aria-hidden />
                {label}
            </Link>
        ))}
        <div className="grid w-11 shrink-0 place-items-center">
            <AccountMenu narrow phone />
        </div>
    </nav>
);

// Without its code, everything else is there.
const BellHost = () => (
    <CatchBoundary getResetKey={() => ''} errorComponent={() => null}>
        <Suspense fallback={<span className="size-8 shrink-0" />}>
            <Bell />
        </Suspense>
    </CatchBoundary>
);

function notLoaded(close: () => void): void {
    close();
    toast(`${appStrings.chunk.title}. ${appStrings.chunk.detail}`, { tone: 'bad' });
}

// Loads the code of the palette and of the shortcuts when they are first opened.
function PaletteHost() {
    const [open, setOpen] = useState(false);
    const [help, setHelp] = useState(false);
    const [acting, setActing] = useState<PaletteAction>();
    useEffect(() => onOpenPalette(() => setOpen(true)), []);
    useEffect(() => {
        const onKey = (event: KeyboardEvent) => {
            if (event.defaultPrevented) return;
            if (event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey) && !event.shiftKey && !event.altKey) {
                event.preventDefault();
                openPalette();
            } else if (event.key === '?' && !(event.target as HTMLElement).closest('input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=dialog], [role=menu]')) {
                event.preventDefault();
                setHelp(true);
            }
        };
        window.addEventListener('keydown', onKey);
        return () => window.removeEventListener('keydown', onKey);
    }, []);
    const close = () => {
        setOpen(false);
        setHelp(false);
        setActing(undefined);
    };
    return (
        <CatchBoundary getResetKey={() => `${open} ${help} ${acting !== undefined}`} onCatch={() => notLoaded(close)} errorComponent={() => null}>
            <Suspense>
                {open && <Palette onClose={() => setOpen(false)} onHelp={() => setHelp(true)} onAct={setActing} />}
                {help && <Shortcuts onClose={() => setHelp(false)} />}
                {acting && <PaletteActionHost acting={acting} onClose={() => setActing(undefined)} />}
            </Suspense>
        </CatchBoundary>
    );
}
