import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DataTable, type DataColumn } from '#components/data-table.tsx';
import { Section } from '#components/section.tsx';
import { InlineProblem } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { importsQuery } from '#features/email/contacts/api/imports.ts';
import { ImportStateBadge } from '#features/email/contacts/imports/state-badge.tsx';
import { importStrings } from '#features/email/contacts/imports/strings.ts';
import type { ContactImport } from '#features/email/contacts/types.ts';
import type { KeysetSearch } from '#features/email/parts/keyset.ts';
import { KeysetPaging, PAGE_SIZE } from '#features/email/parts/keyset-paging.tsx';
import { count } from '#lib/format/numbers.ts';
import { exact } from '#lib/format/time.ts';

const text = importStrings.list;

const COLUMNS: DataColumn<ContactImport>[] = [
    {
        label: text.started,
        cell: ({ id, createdAt }) => (
            <Link to="/email/contacts/imports/$id" params={{ id }} aria-label={text.of(exact(createdAt))} className="font-medium text-accent tabular-nums hover:underline">
                {exact(createdAt)}
            </Link>
        ),
    },
    { label: text.state, stackLabel: false, cell: (one) => <ImportStateBadge of={one} /> },
    {
        label: text.columns,
        className: 'w-full max-w-0 max-lg:hidden',
        cell: ({ columns }) => {
            const names = columns.map(({ header }) => header).join(', ');
            return (
                <span dir="auto" title={names} className="block truncate text-muted">
                    {names}
                </span>
            );
        },
    },
    { label: text.rows, numeric: true, cell: ({ rows }) => count(rows) },
    { label: text.created, numeric: true, cell: (one) => count(one.dryRun ? 0 : one.created) },
    { label: text.updated, numeric: true, cell: (one) => count(one.dryRun ? 0 : one.updated) },
    { label: text.rejected, numeric: true, cell: ({ rejected }) => <span className={rejected > 0 ? 'text-bad' : undefined}>{count(rejected)}</span> },
];

/** Earlier imports, and those that are running. */
export function ImportList({ search }: { search: KeysetSearch }) {
    const imports = useQuery(importsQuery(search.cursor, PAGE_SIZE));
    const items = imports.data?.items;
    return (
        <div>
            <Section title={text.title} hint={text.hint}>
                {imports.isError && !items ? (
                    <InlineProblem error={imports.error} onRetry={() => void imports.refetch()} />
                ) : !items ? (
                    <div role="status" aria-label={text.title} className="flex flex-col gap-3 p-4">
                        {[0, 1, 2].map((at) => (
                            <Skeleton key={at} className="h-5" />
                        ))}
                    </div>
                ) : items.length === 0 ? (
                    <p className="p-4 text-table text-muted">{text.none}</p>
                ) : (
                    <DataTable caption={text.title} columns={COLUMNS} rows={items} stack />
                )}
            </Section>
            <KeysetPaging search={search} page={imports.data} />
        </div>
    );
}
