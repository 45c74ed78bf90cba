import { useQuery } from '@tanstack/react-query';
import { DataTable, NoValue, type DataColumn } from '#components/data-table.tsx';
import { Section } from '#components/section.tsx';
import { Select } from '#components/ui/input.tsx';
import { fieldsQuery } from '#features/email/contacts/api/fields.ts';
import { fieldTarget, mappedColumns, mappingProblem, PARTS, type MappedColumn } from '#features/email/contacts/imports/one/mapping.ts';
import { oneImportStrings } from '#features/email/contacts/imports/one/strings.ts';
import { contactStrings } from '#features/email/contacts/strings.ts';
import type { ContactField, ContactImport } from '#features/email/contacts/types.ts';
import { count } from '#lib/format/numbers.ts';

const text = oneImportStrings.mapping;

interface MappingSectionProps {
    of: ContactImport;
    targets: string[];
    disabled: boolean;
    onChange: (targets: string[]) => void;
}

/** Chooses what each column of a file becomes. The service suggests it by the column's name. */
export function MappingSection({ of, targets, disabled, onChange }: MappingSectionProps) {
    const declared = useQuery(fieldsQuery()).data?.items ?? [];
    const rows = mappedColumns(of, targets, declared).map((column, at) => ({ ...column, at }));
    const missing = mappingProblem(targets);
    const columns: DataColumn<MappedColumn & { at: number }>[] = [
        {
            label: text.column,
            className: 'w-1/4 max-w-0',
            cell: ({ header, at }) => (
                <span dir="auto" title={header} className="block truncate font-medium">
                    {header || text.unnamed(count(at + 1))}
                </span>
            ),
        },
        {
            label: text.examples,
            className: 'max-w-0',
            stackLabel: false,
            cell: ({ examples }) =>
                examples.length === 0 ? (
                    <NoValue />
                ) : (
                    <span dir="auto" title={examples.join('\n')} className="block truncate text-muted">
                        {examples.join(' · ')}
                    </span>
                ),
        },
        {
            label: text.target,
            className: 'sm:w-72',
            stackLabel: false,
            cell: (column) => <Target column={column} declared={declared} disabled={disabled} onChange={(target) => onChange(targets.map((one, at) => (at === column.at ? target : one)))} />,
        },
    ];
    return (
        <Section title={text.title} hint={text.hint}>
            {missing && (
                <p role="alert" className="border-b border-line px-4 py-2 text-table text-bad">
                    {missing}
                </p>
            )}
            <DataTable caption={text.title} columns={columns} rows={rows} stack />
            {of.charset && (
                <p className="border-t border-line px-4 py-2 text-label text-faint">
                    {[text.readAs(of.charset, text.separators[of.separator ?? ','] ?? of.separator ?? ''), text.wrongLetters].join(' ')}
                </p>
            )}
        </Section>
    );
}

function Target({ column, declared, disabled, onChange }: { column: MappedColumn & { at: number }; declared: ContactField[]; disabled: boolean; onChange: (target: string) => void }) {
    const typeOf = (name: string) => declared.find((field) => field.name === name)?.type;
    const problem = `column-${column.at}-problem`;
    return (
        <>
            <Select
                aria-label={text.targetOf(column.header || count(column.at + 1))}
                aria-invalid={column.problem ? true : undefined}
                aria-describedby={column.problem ? problem : undefined}
                value={column.target}
                disabled={disabled}
                onChange={(event) => onChange(event.target.value)}
            >
                <option value="ignore">{text.targets.ignore}</option>
                <optgroup label={text.contact}>
                    {PARTS.map((part) => (
                        <option key={part} value={part}>
                            {text.targets[part]}
                        </option>
                    ))}
                </optgroup>
                {column.fields.length > 0 && (
                    <optgroup label={text.fields}>
                        {column.fields.map((name) => {
                            const type = typeOf(name);
                            return (
                                <option key={name} value={fieldTarget(name)}>
                                    {type ? text.fieldOf(name, contactStrings.types[type]) : text.newField(name)}
                                </option>
                            );
                        })}
                    </optgroup>
                )}
            </Select>
            {column.problem && (
                <span id={problem} className="mt-1 block text-label whitespace-normal text-bad">
                    {column.problem}
                </span>
            )}
        </>
    );
}
