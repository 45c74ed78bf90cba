import { Link } from '@tanstack/react-router';
import { Bell as BellIcon } from 'lucide-react';
import { buttonClass } from '#components/ui/button.tsx';
import { useUnread } from '#features/notifications/api/notifications.ts';
import { notificationStrings as text } from '#features/notifications/strings.ts';
import { cn } from '#lib/cn.ts';

/** Leads to the notifications, and counts the unread ones. Without an answer, it shows no count. */
export default function Bell() {
    const unread = useUnread().data ?? 0;
    return (
        <Link to="/notifications" aria-label={text.bell(unread)} className={cn(buttonClass('quiet', 'icon'), 'relative data-[status=active]:text-ink')}>
            <BellIcon size={16} aria-hidden />
            {unread > 0 && (
                <span aria-hidden className="absolute -top-0.5 left-4 min-w-4 rounded-full bg-accent-fill px-1 text-center text-[10px] leading-4 font-semibold tabular-nums text-on-accent">
                    {text.badge(unread)}
                </span>
            )}
        </Link>
    );
}
