import { Button } from '#components/ui/button.tsx';
import { Input } from '#components/ui/input.tsx';
import type { Props } from '#features/email/designer/model/tree.ts';
import { designerStrings } from '#features/email/designer/strings.ts';

const text = designerStrings.panel;
const MOST = { rows: 50, columns: 6 };

/** The cells of a table; the first row has the headings. */
export function TableInput({ props, onChange }: { props: Props; onChange: (props: Props) => void }) {
    const rows = (props.rows as string[][] | undefined) ?? [];
    const width = Math.max(1, ...rows.map((row) => row.length));
    const header = (props.header as string[] | undefined) ?? Array.from({ length: width }, () => '');
    const setHead = (at: number, cell: string) => onChange({ header: header.map((one, column) => (column === at ? cell : one)) });
    const setCell = (row: number, at: number, cell: string) => onChange({ rows: rows.map((cells, y) => (y === row ? cells.map((one, x) => (x === at ? cell : one)) : cells)) });
    const withWidth = (resize: (cells: string[]) => string[]) => onChange({ header: resize(header), rows: rows.map(resize) });
    return (
        <div className="flex flex-col gap-2">
            <div className="overflow-x-auto p-0.5">
                <table className="text-table">
                    <thead>
                        <tr>
                            {header.map((cell, column) => (
                                <th key={column} scope="col" className="p-0.5">
                                    <Input aria-label={text.head(column + 1)} className="min-w-20 font-medium" value={cell} onChange={(event) => setHead(column, event.target.value)} />
                                </th>
                            ))}
                        </tr>
                    </thead>
                    <tbody>
                        {rows.map((cells, row) => (
                            <tr key={row}>
                                {cells.map((cell, column) => (
                                    <td key={column} className="p-0.5">
                                        <Input aria-label={text.cell(row + 1, column + 1)} className="min-w-20" value={cell} onChange={(event) => setCell(row, column, event.target.value)} />
                                    </td>
                                ))}
                            </tr>
                        ))}
                    </tbody>
                </table>
            </div>
            <div className="flex flex-wrap gap-1.5">
                <Button size="small" disabled={rows.length >= MOST.rows} onClick={() => onChange({ rows: [...rows, Array.from({ length: width }, () => '')] })}>
                    {text.addRow}
                </Button>
                <Button size="small" disabled={rows.length <= 1} onClick={() => onChange({ rows: rows.slice(0, -1) })}>
                    {text.removeRow}
                </Button>
                <Button size="small" disabled={width >= MOST.columns} onClick={() => withWidth((cells) => [...cells, ''])}>
                    {text.addColumn}
                </Button>
                <Button size="small" disabled={width <= 1} onClick={() => withWidth((cells) => cells.slice(0, -1))}>
                    {text.removeColumn}
                </Button>
            </div>
        </div>
    );
}
