import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Activity, Bot, Coins, Flag, ListChecks, ListMinus, ListPlus, MailOpen, MailWarning, MailX, MousePointerClick, Send, ShieldCheck, Target, UserPlus, type LucideIcon } from 'lucide-react';
import { Section } from '#components/section.tsx';
import { InlineProblem } from '#components/states.tsx';
import { Time } from '#components/time.tsx';
import { Button } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { timelineQuery } from '#features/email/contacts/api/person.ts';
import { personStrings } from '#features/email/contacts/person/strings.ts';
import { contactStrings } from '#features/email/contacts/strings.ts';
import type { ConsentStatus, TimelineEntry } from '#features/email/contacts/types.ts';
import { cn } from '#lib/cn.ts';
import { formatNumber } from '#lib/format/intl.ts';
import { humanize } from '#lib/format/text.ts';
import { exact } from '#lib/format/time.ts';

const text = personStrings.timeline;

const LOOKS: Record<string, { icon: LucideIcon; className: string } | undefined> = {
    CREATED: { icon: UserPlus, className: 'text-faint' },
    CONSENT: { icon: ShieldCheck, className: 'text-accent' },
    EVENT: { icon: Activity, className: 'text-faint' },
    LIST_REQUESTED: { icon: ListPlus, className: 'text-faint' },
    LIST_SUBSCRIBED: { icon: ListChecks, className: 'text-good' },
    LIST_UNSUBSCRIBED: { icon: ListMinus, className: 'text-bad' },
    LIST_REMOVED: { icon: ListMinus, className: 'text-faint' },
    EMAIL_SENT: { icon: Send, className: 'text-faint' },
    EMAIL_OPENED: { icon: MailOpen, className: 'text-good' },
    EMAIL_CLICKED: { icon: MousePointerClick, className: 'text-good' },
    TRANSACTIONAL_SENT: { icon: Send, className: 'text-faint' },
    BOUNCED: { icon: MailWarning, className: 'text-bad' },
    COMPLAINED: { icon: Flag, className: 'text-bad' },
    UNSUBSCRIBED: { icon: MailX, className: 'text-bad' },
    CONVERTED: { icon: Target, className: 'text-good' },
    REVENUE: { icon: Coins, className: 'text-good' },
};
const UNKNOWN = { icon: Activity, className: 'text-faint' };
/** What a machine did says nothing about the person. */
const BY_MACHINE = { icon: Bot, className: 'text-faint' };

/** Words what happened. A new kind of the service is shown by its name. */
export function entryText({ kind, title, verdict }: TimelineEntry): string {
    const named = kind === 'CONSENT' && title ? (contactStrings.consent[title as ConsentStatus] ?? title) : (title ?? undefined);
    return text.kinds[kind]?.(named, verdict) ?? [humanize(kind), title].filter(Boolean).join(': ');
}

/** What happened to a contact: emails and what the person did with them, events of other systems and consent. */
export function Timeline({ contactId }: { contactId: string }) {
    const timeline = useInfiniteQuery(timelineQuery(contactId));
    const entries = timeline.data?.pages.flatMap((page) => page.items);
    return (
        <Section title={text.title} hint={text.hint}>
            {timeline.isError && !entries ? (
                <InlineProblem error={timeline.error} onRetry={() => void timeline.refetch()} />
            ) : !entries ? (
                <div role="status" aria-label={text.loading} className="flex flex-col gap-4 p-4">
                    {[0, 1, 2, 3].map((at) => (
                        <Skeleton key={at} className="h-9" />
                    ))}
                </div>
            ) : entries.length === 0 ? (
                <p className="p-4 text-table text-muted">{text.none}</p>
            ) : (
                <>
                    <ol className="divide-y divide-line">
                        {entries.map((entry) => (
                            <Entry key={entry.ref} entry={entry} />
                        ))}
                    </ol>
                    {timeline.hasNextPage && (
                        <div className="border-t border-line p-1">
                            <Button look="quiet" className="w-full" busy={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>
                                {text.more}
                            </Button>
                        </div>
                    )}
                </>
            )}
        </Section>
    );
}

/** Words where a consent or a subscription came from; other details are shown as they are. */
function detailText({ kind, detail }: TimelineEntry): string | undefined {
    if (!detail) return undefined;
    if (kind === 'CONSENT') return text.source(detail);
    return kind.startsWith('LIST_') ? text.source(text.listSources[detail] ?? detail) : detail;
}

function Entry({ entry }: { entry: TimelineEntry }) {
    const machine = entry.verdict === 'BOT' || entry.verdict === 'PRIVACY_PROXY';
    const { icon: Icon, className } = machine ? BY_MACHINE : (LOOKS[entry.kind] ?? UNKNOWN);
    const detail = detailText(entry);
    const worth = text.values[entry.kind];
    return (
        <li className="flex items-start gap-3 px-4 py-2.5 text-table">
            <Icon size={16} aria-hidden className={cn('mt-0.5 shrink-0', className)} />
            <div className="min-w-0 flex-1">
                <p className="font-medium break-words">
                    {entry.emailId ? (
                        <Link to="/email/emails/$id" params={{ id: entry.emailId }} className="hover:text-accent hover:underline">
                            {entryText(entry)}
                        </Link>
                    ) : (
                        entryText(entry)
                    )}
                </p>
                {detail && <p className="break-words text-muted">{detail}</p>}
                {worth && entry.value !== null && entry.value !== undefined && <p className="tabular-nums text-muted">{worth(formatNumber(entry.value, { maximumFractionDigits: 20 }))}</p>}
                <p className="text-label text-faint">{exact(entry.at)}</p>
            </div>
            <Time at={entry.at} className="shrink-0 text-label text-faint max-sm:hidden" />
        </li>
    );
}
