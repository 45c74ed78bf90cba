import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { socialCalendarStrings } from '#features/social/calendar/strings.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { instantOf } from '#lib/format/zoned.ts';

/** Writes a post for a day or hour. It appears when the pointer is over the cell, or the keyboard on it. */
export function NewHere({ local, zone, label }: { local: string; zone: string; label: string }) {
    const { canWrite } = useCurrentUser();
    if (!canWrite) return null;
    return (
        <Link
            to="/social/new"
            search={{ at: instantOf(local, zone) }}
            aria-label={socialCalendarStrings.newOn(label)}
            className="ml-auto grid size-5 place-items-center rounded-sm text-faint opacity-0 hover:bg-hover hover:text-ink focus-visible:opacity-100 group-hover/cell:opacity-100 max-md:hidden"
        >
            <Plus size={14} aria-hidden />
        </Link>
    );
}
