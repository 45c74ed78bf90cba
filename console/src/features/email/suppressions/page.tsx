import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FileUp, Plus } from 'lucide-react';
import { useState } from 'react';
import { SearchField } from '#components/search-field.tsx';
import { Empty, ProblemState } from '#components/states.tsx';
import { tabClass, TabList } from '#components/tabs.tsx';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { KeysetPaging, PAGE_SIZE } from '#features/email/parts/keyset-paging.tsx';
import { emailStrings } from '#features/email/strings.ts';
import { AddDialog } from '#features/email/suppressions/add-dialog.tsx';
import { suppressionsQuery } from '#features/email/suppressions/api/suppressions.ts';
import { DetailsDialog } from '#features/email/suppressions/details-dialog.tsx';
import { ImportDialog } from '#features/email/suppressions/import-dialog.tsx';
import type { SuppressionsSearch } from '#features/email/suppressions/search.ts';
import { suppressionStrings as text } from '#features/email/suppressions/strings.ts';
import { SuppressionTable } from '#features/email/suppressions/table.tsx';
import { ADMIN_VIEWS, viewOf, VIEWS } from '#features/email/suppressions/views.ts';
import { EmailPage } from '#features/email/tabs.tsx';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { usePolling } from '#lib/live/use-polling.ts';

const LIST = 'suppression-list';
const route = getRouteApi('/email/suppressions');

/** The suppression list. Answers: whom must we not write to, and why? */
export function SuppressionsPage() {
    const search = route.useSearch();
    const navigate = route.useNavigate();
    const isAdmin = useCurrentUser().roles.includes('admin');
    const show = viewOf(search.show, isAdmin);
    const q = isAdmin ? search.q : undefined;
    const list = useQuery(suppressionsQuery({ show, q, cursor: search.cursor, limit: PAGE_SIZE }));
    const [open, setOpen] = useState<'add' | 'import'>();
    const close = () => setOpen(undefined);
    const openAddress = (address: string | undefined) => void navigate({ search: { ...search, address }, replace: address === undefined });
    usePolling(LIST, list.failureCount > 0 || list.isError);
    const action = isAdmin && (
        <Button look="primary" icon={<Plus size={15} />} aria-label={text.add} onClick={() => setOpen('add')}>
            <span className="max-sm:hidden">{text.add}</span>
        </Button>
    );
    return (
        <EmailPage title={emailStrings.tabs.suppressions} live={LIST} action={action}>
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pb-3">
                <Views search={search} show={show} isAdmin={isAdmin} />
                {isAdmin && (
                    <div className="ml-auto flex items-center gap-2 max-sm:w-full">
                        <SearchField
                            label={text.search}
                            placeholder={text.searchPlaceholder}
                            value={q ?? ''}
                            onChange={(typed) => void navigate({ search: { show, q: typed || undefined }, replace: true })}
                            className="w-60"
                        />
                        <Button icon={<FileUp size={14} />} onClick={() => setOpen('import')}>
                            {text.import}
                        </Button>
                    </div>
                )}
            </div>
            <p className="pb-2 text-table text-muted">{isAdmin ? text.intro : [text.intro, text.adminsOnly].join(' ')}</p>
            {list.isError && !list.data ? (
                <ProblemState error={list.error} what={text.suppressions} onRetry={() => void list.refetch()} />
            ) : list.data?.items.length === 0 && !list.isPlaceholderData ? (
                <NoAddresses search={{ ...search, show, q }} onAdd={isAdmin ? () => setOpen('add') : undefined} />
            ) : (
                <>
                    <SuppressionTable items={list.data?.items} search={search} isAdmin={isAdmin} dimmed={list.isPlaceholderData} onOpen={openAddress} />
                    <KeysetPaging search={search} page={list.data} />
                </>
            )}
            {open === 'add' && <AddDialog address={q?.includes('@') ? q : undefined} onClose={close} />}
            {open === 'import' && <ImportDialog onClose={close} />}
            {isAdmin && search.address && <DetailsDialog key={search.address} address={search.address} onClose={() => openAddress(undefined)} />}
        </EmailPage>
    );
}

/** A filter for each reason. */
const Views = ({ search, show, isAdmin }: { search: SuppressionsSearch; show: SuppressionsSearch['show']; isAdmin: boolean }) => (
    <TabList label={text.views} className="min-w-0">
        {(isAdmin ? ADMIN_VIEWS : VIEWS).map((view) => (
            <li key={view ?? 'ALL'}>
                <Link to="/email/suppressions" search={view === show ? search : { show: view, q: search.q }} activeOptions={{ exact: true, includeSearch: true }} className={tabClass}>
                    {text.view[view ?? 'ALL']}
                </Link>
            </li>
        ))}
    </TabList>
);

/** Nothing is listed: either no address is suppressed, or the one that was looked up is not. */
function NoAddresses({ search: { q, show, cursor }, onAdd }: { search: SuppressionsSearch; onAdd: (() => void) | undefined }) {
    const { empty } = text;
    const add = onAdd && <Button onClick={onAdd}>{text.add}</Button>;
    const isAddress = q !== undefined && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(q);
    if (isAddress && !show) {
        return (
            <Empty title={empty.notSuppressed(q)} action={add}>
                {empty.notSuppressedDetail}
            </Empty>
        );
    }
    if (!onAdd && show) return <Empty title={empty.none(text.view[show])}>{empty.detail}</Empty>;
    if (q ?? show ?? cursor) {
        return (
            <Empty
                title={q ? empty.noMatch(q) : show ? empty.none(text.view[show]) : empty.title}
                action={
                    <Link to="/email/suppressions" search={{}} className={buttonClass()}>
                        {empty.showAll}
                    </Link>
                }
            />
        );
    }
    return (
        <Empty title={empty.title} action={add}>
            {empty.detail}
        </Empty>
    );
}
