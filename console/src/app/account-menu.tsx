import { useNavigate } from '@tanstack/react-router';
import { BellRing, LogOut, Moon, Sun } from 'lucide-react';
import { appStrings } from '#app/strings.ts';
import { Menu, MenuItem, MenuLabel, MenuLine } from '#components/ui/menu.tsx';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { setTheme, useTheme } from '#lib/theme.ts';

// The most powerful role first.
const ROLES = ['admin', 'marketer', 'viewer'] as const;

/** Shows who is signed in, with the theme switch and sign-out. */
export function AccountMenu({ narrow, phone }: { narrow: boolean; phone?: boolean }) {
    const current = useCurrentUser();
    const dark = useTheme() === 'dark';
    const navigate = useNavigate();
    const role = ROLES.find((one) => current.roles.includes(one));
    const initials = current.name
        .split(/\s+/)
        .slice(0, 2)
        .map((word) => word.charAt(0))
        .join('');
    const trigger = (
        <button
            type="button"
            className="flex items-center gap-2 rounded-md p-1 text-left hover:bg-hover"
        >
            <span aria-hidden className="grid size-7 shrink-0 place-items-center rounded-full bg-picked text-label font-medium text-muted">
                {initials}
            </span>
            {narrow ? (
                <span className="sr-only">{appStrings.account.of(current.name)}</span>
            ) : (
                <span className="min-w-0 flex-1">
                    <span className="block truncate text-table font-medium">{current.name}</span>
                    <span className="block truncate text-label text-faint">{current.tenant}</span>
                </span>
            )}
        </button>
    );
    return (
        <Menu trigger={trigger} align={phone ? 'end' : 'start'}>
            <MenuLabel>
                {appStrings.account.summary(current.name, role ? appStrings.account.roles[role] : appStrings.account.noRole, current.tenant)}
            </MenuLabel>
            <MenuLine />
            <MenuItem icon={dark ? <Sun size={14} /> : <Moon size={14} />} onSelect={() => setTheme(dark ? 'light' : 'dark')}>
                {dark ? appStrings.account.lightTheme : appStrings.account.darkTheme}
            </MenuItem>
            <MenuItem icon={<BellRing size={14} />} onSelect={() => void navigate({ to: '/settings/notifications' })}>
                {appStrings.account.notifications}
            </MenuItem>
            <MenuItem icon={<LogOut size={14} />} onSelect={current.signOut}>
                {appStrings.account.signOut}
            </MenuItem>
        </Menu>
    );
}
