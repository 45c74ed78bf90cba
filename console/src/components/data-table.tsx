import type { ReactNode } from 'react';
import { componentStrings } from '#components/strings.ts';
import { cn } from '#lib/cn.ts';

export interface DataColumn<Row> {
    /** Distinguishes columns with the same label. */
    id?: string;
    label: string;
    /** Replaces the label in the header. */
    head?: ReactNode;
    cell: (row: Row) => ReactNode;
    /** Aligns numbers to the right. */
    numeric?: boolean;
    className?: string;
    /** Whether stacked rows show the label next to the value; true by default. */
    stackLabel?: boolean;
}

/** A table whose first column names the row. With `stack`, rows become blocks on a phone. */
export function DataTable<Row>(props: { columns: DataColumn<Row>[]; rows: Row[]; caption: string; stack?: boolean; foot?: ReactNode }) {
    const { stack } = props;
    // Display: block removes the table semantics, so the roles are set explicitly.
    const role = (name: string) => (stack ? { role: name } : {});
    return (
        <table {...role('table')} className={cn('w-full border-separate border-spacing-0 text-table', stack && 'max-sm:block')}>
            <caption className="sr-only">{props.caption}</caption>
            <thead {...role('rowgroup')} className={cn(stack && 'max-sm:sr-only')}>
                <tr {...role('row')}>
                    {props.columns.map((column) => (
                        <th
                            key={column.id ?? column.label}
                            scope="col"
                            {...role('columnheader')}
                            className={cn(
                                'sticky top-0 z-[1] h-8 whitespace-nowrap border-b border-line bg-raised px-4 text-left text-label font-medium text-faint first:rounded-tl-lg last:rounded-tr-lg',
                                column.numeric && 'text-right tabular-nums',
                                column.className,
                            )}
                        >
                            {column.head ?? column.label}
                        </th>
                    ))}
                </tr>
            </thead>
            <tbody {...role('rowgroup')} className={cn(stack && 'max-sm:block max-sm:divide-y max-sm:divide-line')}>
                {props.rows.map((row, index) => (
                    <tr key={index} {...role('row')} className={cn('group', stack && 'max-sm:grid max-sm:grid-cols-2 max-sm:gap-x-6 max-sm:px-4 max-sm:py-3')}>
                        {props.columns.map((column, at) => (
                            <Cell key={column.id ?? column.label} column={column} row={row} first={at === 0} stack={stack ?? false} />
                        ))}
                    </tr>
                ))}
            </tbody>
            {props.foot}
        </table>
    );
}

function Cell<Row>(props: { column: DataColumn<Row>; row: Row; first: boolean; stack: boolean }) {
    const { column, first, stack } = props;
    const Tag = first ? 'th' : 'td';
    const named = !first && column.stackLabel !== false;
    const fullWidth = first || column.stackLabel === false;
    return (
        <Tag
            scope={first ? 'row' : undefined}
            {...(stack ? { role: first ? 'rowheader' : 'cell' } : {})}
            className={cn(
                'h-9 whitespace-nowrap border-b border-line px-4 py-1.5 text-left font-normal group-last:border-b-0',
                column.numeric && 'text-right tabular-nums',
                column.className,
                stack && 'max-sm:h-auto max-sm:min-w-0 max-sm:border-b-0 max-sm:px-0 max-sm:py-1',
                stack && named && 'max-sm:flex max-sm:flex-wrap max-sm:items-baseline max-sm:justify-between max-sm:gap-x-2',
                stack && fullWidth && 'max-sm:col-span-2 max-sm:block',
                stack && first && 'max-sm:font-medium',
            )}
        >
            {stack && named && (
                <span aria-hidden className="text-label text-faint sm:hidden">
                    {column.label}
                </span>
            )}
            {stack && named ? <span className="max-sm:ml-auto">{column.cell(props.row)}</span> : column.cell(props.row)}
        </Tag>
    );
}

/** Stands for a missing value: a dash, not a zero. */
export const NoValue = () => (
    <span className="text-faint" aria-label={componentStrings.none}>
        –
    </span>
);

export const orDash = <T,>(value: T | null | undefined, show: (value: T) => ReactNode): ReactNode =>
    value === null || value === undefined ? <NoValue /> : show(value);
