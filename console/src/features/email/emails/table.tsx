import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { orDash } from '#components/data-table.tsx';
import { HEAD } from '#components/sort-head.tsx';
import { Time } from '#components/time.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { timeOf } from '#features/email/emails/rows.ts';
import { EmailStatusBadge } from '#features/email/emails/status-badge.tsx';
import { emailListStrings, emailText } from '#features/email/emails/strings.ts';
import type { EmailSummary } from '#features/email/emails/types.ts';
import { namesOf } from '#features/email/parts/audiences.ts';
import { cn } from '#lib/cn.ts';
import { count } from '#lib/format/numbers.ts';
import { useRowKeys } from '#lib/row-keys.ts';

const CELL = 'h-14 border-b border-line px-2 align-middle';
const NO_SELECTION = { toggle: () => {}, clear: () => {} };
const { columns, times } = emailListStrings;

interface Names {
    campaigns: ReadonlyMap<string, string>;
    audiences: ReadonlyMap<string, string>;
}

/** A page of emails. Click or Enter opens one, j and k move between them. */
export function EmailTable({ rows, names }: { rows: EmailSummary[] | undefined; names: Names }) {
    const body = useRef<HTMLTableSectionElement>(null);
    useRowKeys(body, NO_SELECTION);
    return (
        <div className="-mx-4 md:mx-0">
            <table className="w-full table-fixed border-separate border-spacing-0 text-table">
                <thead className="max-md:hidden">
                    <tr>
                        <th scope="col" className={HEAD}>{columns.subject}</th>
                        <th scope="col" className={cn(HEAD, 'w-42')}>{columns.status}</th>
                        <th scope="col" className={cn(HEAD, 'w-56 max-xl:hidden')}>{columns.audience}</th>
                        <th scope="col" className={cn(HEAD, 'w-24 text-right')}>{columns.recipients}</th>
                        <th scope="col" className={cn(HEAD, 'w-36 text-right')}>{columns.time}</th>
                    </tr>
                </thead>
                <tbody ref={body} aria-busy={rows === undefined}>
                    {rows ? rows.map((email) => <Row key={email.id} email={email} names={names} />) : Array.from({ length: 8 }, (_, row) => <RowSkeleton key={row} />)}
                </tbody>
            </table>
        </div>
    );
}

function Row({ email, names }: { email: EmailSummary; names: Names }) {
    const subject = email.subject || emailText.noSubject;
    const time = timeOf(email);
    return (
        <tr className="group relative hover:bg-hover has-[[data-row-link]:focus-visible]:bg-hover">
            <td className={cn(CELL, 'py-2 max-md:px-4')}>
                <Link
                    to="/email/emails/$id"
                    params={{ id: email.id }}
                    data-row-link={email.id}
                    title={subject}
                    dir="auto"
                    className={cn('block truncate text-left text-body font-medium outline-none after:absolute after:inset-0 focus-visible:underline', !email.subject && 'text-muted')}
                >
                    {subject}
                </Link>
                <span className="flex min-w-0 items-center gap-2 text-label text-faint">
                    <EmailStatusBadge status={email.status} className="text-muted md:hidden" />
                    <span dir="auto" className="min-w-0 truncate">{names.campaigns.get(email.campaignId) ?? email.from}</span>
                </span>
            </td>
            <td className={cn(CELL, 'max-md:hidden')}>
                <EmailStatusBadge status={email.status} />
            </td>
            <td className={cn(CELL, 'truncate text-muted max-xl:hidden')}>{names.audiences.size > 0 ? namesOf(email.audience.include, names.audiences) : '…'}</td>
            <td className={cn(CELL, 'text-right tabular-nums max-md:hidden')}>{orDash(email.recipients, count)}</td>
            <td className={cn(CELL, 'text-right text-muted max-md:hidden')}>
                <span className="block text-label text-faint">{times[time.kind]}</span>
                <Time at={time.at} className="relative z-[1]" />
            </td>
        </tr>
    );
}

const RowSkeleton = () => (
    <tr>
        <td className={cn(CELL, 'max-md:px-4')}>
            <Skeleton className="h-4 w-3/5" />
            <Skeleton className="mt-1.5 h-3 w-2/5" />
        </td>
        <td className={cn(CELL, 'max-md:hidden')}>
            <Skeleton className="h-4 w-20" />
        </td>
        <td className={cn(CELL, 'max-xl:hidden')}>
            <Skeleton className="h-4 w-32" />
        </td>
        <td className={cn(CELL, 'max-md:hidden')}>
            <Skeleton className="ml-auto h-4 w-12" />
        </td>
        <td className={cn(CELL, 'max-md:hidden')}>
            <Skeleton className="ml-auto h-4 w-20" />
        </td>
    </tr>
);
