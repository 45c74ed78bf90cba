import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DataTable, NoValue, orDash, type DataColumn } from '#components/data-table.tsx';
import { ScrollBox } from '#components/scroll-box.tsx';
import { SearchField } from '#components/search-field.tsx';
import { Section } from '#components/section.tsx';
import { Empty, InlineProblem } from '#components/states.tsx';
import { TabCount, tabClass, TabList } from '#components/tabs.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { isSending, logQuery } from '#features/email/emails/api/email.ts';
import { countOf, totalOf } from '#features/email/emails/email/progress.tsx';
import { RECIPIENT_STATES, type LogSearch } from '#features/email/emails/search.ts';
import { RecipientStateBadge } from '#features/email/emails/status-badge.tsx';
import { emailText } from '#features/email/emails/strings.ts';
import type { Email, Recipient } from '#features/email/emails/types.ts';
import { KeysetPaging } from '#features/email/parts/keyset-paging.tsx';
import { cn } from '#lib/cn.ts';
import { count } from '#lib/format/numbers.ts';
import { exact } from '#lib/format/time.ts';

const text = emailText.log;
const route = getRouteApi('/email/emails/$id');

/** Each recipient with what became of them. */
export function Log({ email }: { email: Email }) {
    const search = route.useSearch();
    const navigate = route.useNavigate();
    const { progress } = email;
    const { state: shown, address } = search;
    const log = useLog(email, search);
    const total = progress && !address ? (shown ? countOf(progress, shown) : totalOf(progress)) : undefined;
    return (
        <Section title={text.title} flush>
            <div id="log" className="scroll-mt-16">
                {progress && (
                    <SearchField
                        label={text.search}
                        placeholder={text.searchPlaceholder}
                        value={address ?? ''}
                        onChange={(typed) => void navigate({ search: { state: shown, address: typed || undefined }, replace: true, resetScroll: false })}
                        className="mb-2"
                    />
                )}
                {progress && (
                    <TabList label={text.byState} className="mb-2">
                        {[undefined, ...RECIPIENT_STATES.filter((state) => state === search.state || countOf(progress, state) > 0)].map((state) => (
                            <li key={state ?? 'ALL'}>
                                <Link to="/email/emails/$id" params={{ id: email.id }} search={search.state === state ? search : { state, address: search.address }} resetScroll={false} activeOptions={{ exact: true, includeSearch: true }} className={tabClass}>
                                    {state ? emailText.states[state] : text.all}
                                    <TabCount>{count(state ? countOf(progress, state) : totalOf(progress))}</TabCount>
                                </Link>
                            </li>
                        ))}
                    </TabList>
                )}
                <div className="rounded-lg border border-line bg-raised">{progress ? <Recipients log={log} search={search} /> : <Empty title={text.none}>{text.noneDetail}</Empty>}</div>
            </div>
            {progress && <KeysetPaging search={search} page={log.data} total={total} keepScroll />}
        </Section>
    );
}

const useLog = (email: Email, search: LogSearch) => useQuery({ ...logQuery(email.id, search, isSending(email)), enabled: Boolean(email.progress) });

function Recipients({ log, search }: { log: ReturnType<typeof useLog>; search: LogSearch }) {
    if (log.isError && !log.data) return <InlineProblem error={log.error} onRetry={() => void log.refetch()} />;
    if (!log.data) return <Skeleton className="m-4 h-64" />;
    if (log.data.items.length === 0) return <Empty title={search.address ? text.noneFound : search.state ? text.noneInState : text.none} />;
    return (
        <ScrollBox label={text.caption} className={cn('transition-opacity', log.isPlaceholderData && 'opacity-60')}>
            <DataTable columns={COLUMNS} rows={log.data.items} caption={text.caption} stack />
        </ScrollBox>
    );
}

const TOP = 'in-[tbody]:align-top';
const WRAPS = `in-[tbody]:whitespace-normal ${TOP}`;

const COLUMNS: DataColumn<Recipient>[] = [
    {
        label: text.columns.address,
        className: cn(TOP, 'max-w-64 max-xl:max-w-44 max-sm:max-w-none'),
        cell: ({ address, contactId }) => (
            <Link to="/email/contacts/$id" params={{ id: contactId }} title={address} className="block truncate hover:underline">
                {address}
            </Link>
        ),
    },
    { label: text.columns.state, className: TOP, cell: ({ state }) => <RecipientStateBadge state={state} /> },
    {
        label: text.columns.answer,
        stackLabel: false,
        className: cn(WRAPS, 'min-w-48 max-w-96'),
        cell: ({ answer, attempts }) => (
            <>
                {orDash(answer, (said) => (
                    <span dir="auto" className="break-words [overflow-wrap:anywhere]">
                        {said}
                    </span>
                ))}
                {attempts > 1 && <span className="block text-label text-faint">{`${text.columns.attempts}: ${count(attempts)}`}</span>}
            </>
        ),
    },
    { label: text.columns.time, className: cn(WRAPS, 'min-w-40 xl:whitespace-nowrap'), cell: (one) => <Times recipient={one} /> },
    { label: text.columns.activity, className: WRAPS, cell: (one) => <Activity recipient={one} /> },
];

function Times({ recipient: { sentAt, answeredAt, nextAttemptAt } }: { recipient: Recipient }) {
    const at = sentAt ?? answeredAt;
    return (
        <>
            {at ? <span className="block tabular-nums">{exact(at)}</span> : !nextAttemptAt && <NoValue />}
            {nextAttemptAt && <span className="block text-label text-muted tabular-nums">{`${text.next}: ${exact(nextAttemptAt)}`}</span>}
        </>
    );
}

function Activity({ recipient }: { recipient: Recipient }) {
    const { opens, clicks, firstOpenedAt, unsubscribedAt, complainedAt } = recipient;
    const did: ReactNode[] = [
        opens > 0 && <Did key="opens" words={text.opened(opens)} at={firstOpenedAt} />,
        clicks > 0 && <Did key="clicks" words={text.clicked(clicks)} />,
        unsubscribedAt && <Did key="unsubscribed" words={text.unsubscribed} at={unsubscribedAt} />,
        complainedAt && <Did key="complained" words={text.complained} at={complainedAt} bad />,
    ].filter(Boolean);
    return did.length > 0 ? did : <NoValue />;
}

const Did = ({ words, at, bad }: { words: string; at?: string | null | undefined; bad?: boolean }) => (
    <span title={at ? exact(at) : undefined} className={cn('block whitespace-nowrap', bad && 'text-bad')}>
        {words}
    </span>
);
