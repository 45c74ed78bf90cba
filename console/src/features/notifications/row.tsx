import { Link } from '@tanstack/react-router';
import { Check, CircleAlert, CircleCheck, Flag, Lightbulb } from 'lucide-react';
import { Time } from '#components/time.tsx';
import { Button } from '#components/ui/button.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { Tooltip } from '#components/ui/tooltip.tsx';
import { markRead } from '#features/notifications/api/read.ts';
import { notificationStrings as text } from '#features/notifications/strings.ts';
import type { Notification } from '#features/notifications/types.ts';
import { AVA_TAB } from '#features/recovery/links.ts';
import { messageOf } from '#lib/api/problem.ts';
import { cn } from '#lib/cn.ts';

const LOOKS = {
    FAILURE_RAISED: { icon: CircleAlert, className: 'text-bad' },
    FAILURE_CLEARED: { icon: CircleCheck, className: 'text-good' },
    RECOMMENDATION_ISSUED: { icon: Lightbulb, className: 'text-accent' },
    CAMPAIGN_ENDED: { icon: Flag, className: 'text-muted' },
};

/** A notification; opening it marks it as read. */
export function NotificationRow({ notification }: { notification: Notification }) {
    const { kind, campaignId, campaignName, title, detail, createdAt, readAt } = notification;
    const { icon: Icon, className } = LOOKS[kind];
    const unread = readAt === undefined;
    return (
        <li className={cn('group relative flex gap-3 px-4 py-3 text-table hover:bg-hover', unread && 'bg-accent-soft hover:bg-accent-soft')}>
            <Icon size={16} aria-hidden className={cn('mt-0.5 shrink-0', className)} />
            <div className="min-w-0 flex-1">
                <Link
                    to={kind === 'CAMPAIGN_ENDED' ? '/campaigns/$id' : AVA_TAB}
                    params={{ id: campaignId }}
                    // A failure is told where the person marks it by hand; here they are already somewhere else.
                    onClick={() => unread && void markRead(notification).catch(() => {})}
                    className={cn('block text-pretty break-words outline-none after:absolute after:inset-0 focus-visible:underline', unread && 'font-medium')}
                >
                    {unread && <span className="sr-only">{text.unreadMark}</span>}
                    {title}
                </Link>
                {detail && <p className="mt-0.5 text-pretty break-words text-muted">{detail}</p>}
                <p className="mt-0.5 flex flex-wrap gap-x-3 text-label text-faint">
                    <span>{text.kind[kind]}</span>
                    <span dir="auto" className="max-w-64 truncate">
                        {campaignName}
                    </span>
                    <Time at={createdAt} className="relative z-[1]" />
                </p>
            </div>
            {unread && <MarkRead notification={notification} />}
        </li>
    );
}

function MarkRead({ notification }: { notification: Notification }) {
    const mark = () => void markRead(notification).catch((problem: unknown) => toast(messageOf(problem), { tone: 'bad' }));
    return (
        <Tooltip text={text.markRead}>
            <Button look="quiet" size="icon" className="relative z-[1] -my-1 -mr-2" aria-label={text.markReadOf(notification.title)} icon={<Check size={14} />} onClick={mark} />
        </Tooltip>
    );
}
