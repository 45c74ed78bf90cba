import type { ReactNode } from 'react';
import { cn } from '#lib/cn.ts';

export interface DataColumn<Row> {
    label: string;
    cell: (row: Row) => ReactNode;
    /** Figures stand right. */
    figure?: boolean;
    className?: string;
}

/** Rows of figures; the first column names the row. */
export function DataTable<Row>(props: { columns: DataColumn<Row>[]; rows: Row[]; caption: string; foot?: ReactNode }) {
    const align = (column: DataColumn<Row>) => cn(column.figure && 'text-right tabular-nums', column.className);
    return (
        <table className="w-full border-separate border-spacing-0 text-table">
            <caption className="sr-only">{props.caption}</caption>
            <thead>
                <tr>
                    {props.columns.map((column) => (
                        <th
                            key={column.label}
                            scope="col"
                            className={cn(
                                'sticky top-0 z-[1] h-8 whitespace-nowrap border-b border-line bg-raised px-4 text-left text-label font-medium text-faint first:rounded-tl-lg last:rounded-tr-lg',
                                align(column),
                            )}
                        >
                            {column.label}
                        </th>
                    ))}
                </tr>
            </thead>
            <tbody>
                {props.rows.map((row, index) => (
                    <tr key={index} className="group">
                        {props.columns.map((column, at) => {
                            const Cell = at === 0 ? 'th' : 'td';
                            return (
                                <Cell
                                    key={column.label}
                                    scope={at === 0 ? 'row' : undefined}
                                    className={cn(
                                        'h-9 whitespace-nowrap border-b border-line px-4 py-1.5 text-left font-normal group-last:border-b-0',
                                        align(column),
                                    )}
                                >
                                    {column.cell(row)}
                                </Cell>
                            );
                        })}
                    </tr>
                ))}
            </tbody>
            {props.foot}
        </table>
    );
}

/** What stands where there is no figure: a dash, and no zero. */
export const None = () => (
    <span className="text-faint" aria-label="none">
        –
    </span>
);

export const orNone = <T,>(value: T | null | undefined, show: (value: T) => ReactNode): ReactNode =>
    value === null || value === undefined ? <None /> : show(value);
