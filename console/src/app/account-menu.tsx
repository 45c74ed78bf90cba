import { LogOut, Moon, Sun } from 'lucide-react';
import { Menu, MenuItem, MenuLabel, MenuLine } from '#components/ui/menu.tsx';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { setTheme, useTheme } from '#lib/theme.ts';

const ROLES = ['admin', 'marketer', 'viewer'];

/** Who is signed in, the theme, and the way out. */
export function AccountMenu({ narrow, phone }: { narrow: boolean; phone?: boolean }) {
    const current = useCurrentUser();
    const dark = useTheme() === 'dark';
    const role = ROLES.find((one) => current.roles.includes(one)) ?? 'no role';
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
                <span className="sr-only">Account of {current.name}</span>
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
                {current.name}, {role} at {current.tenant}
            </MenuLabel>
            <MenuLine />
            <MenuItem icon={dark ? <Sun size={14} /> : <Moon size={14} />} onSelect={() => setTheme(dark ? 'light' : 'dark')}>
                {dark ? 'Light theme' : 'Dark theme'}
            </MenuItem>
            <MenuItem icon={<LogOut size={14} />} onSelect={current.signOut}>
                Sign out
            </MenuItem>
        </Menu>
    );
}
