import { Link, useNavigate } from '@tanstack/react-router';
import { FileUp, TextCursorInput } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { CsvButton } from '#components/csv-button.tsx';
import { SearchField } from '#components/search-field.tsx';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { Input, Select } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { ColumnsMenu } from '#features/email/contacts/list/columns-menu.tsx';
import { exportContacts } from '#features/email/contacts/list/csv.ts';
import { filterOf } from '#features/email/contacts/list/filter.ts';
import { contactListStrings as text } from '#features/email/contacts/list/strings.ts';
import { contactsSearch, type ContactsSearch } from '#features/email/contacts/search.ts';
import { contactStrings } from '#features/email/contacts/strings.ts';
import { CONSENTS, type ContactField } from '#features/email/contacts/types.ts';
import { useAudiences, type Audience } from '#features/email/parts/audiences.ts';
import { emailStrings } from '#features/email/strings.ts';
import { cn } from '#lib/cn.ts';
import type { CsvTable } from '#lib/csv.ts';
import { count } from '#lib/format/numbers.ts';

/** Search, filters and columns, all kept in the URL. */
export function Toolbar({ search, fields, onFields }: { search: ContactsSearch; fields: ContactField[]; onFields: () => void }) {
    const navigate = useNavigate();
    const change = (part: ContactsSearch) => void navigate({ to: '/email/contacts', search: { ...search, cursor: undefined, page: undefined, ...part }, replace: true });
    return (
        <div className="flex flex-wrap items-center gap-2 pb-3">
            <SearchField label={text.search} placeholder={text.searchPlaceholder} value={search.q ?? ''} onChange={(q) => change({ q: q || undefined })} className="w-56 xl:w-64" />
            <Select
                aria-label={text.consent}
                value={search.consent ?? ''}
                onChange={(event) => change({ consent: contactsSearch({ consent: event.target.value }).consent })}
                className="w-36 max-sm:w-[calc(50%-0.25rem)]"
            >
                <option value="">{text.anyConsent}</option>
                {CONSENTS.map((status) => (
                    <option key={status} value={status}>
                        {contactStrings.consent[status]}
                    </option>
                ))}
            </Select>
            <TagField key={search.tag ?? ''} tag={search.tag} onChange={(tag) => change({ tag })} />
            <AudienceSelect search={search} onChange={change} />
            <div className="ml-auto flex flex-wrap items-center gap-2 max-sm:w-full">
                {fields.length > 0 && <ColumnsMenu fields={fields} chosen={search.fields} onChange={(chosen) => change({ fields: chosen, cursor: search.cursor, page: search.page })} />}
                <Button icon={<TextCursorInput size={14} />} className="max-sm:flex-1" onClick={onFields}>
                    {text.fields}
                </Button>
                <CsvButton what={text.export.what} name={[text.export.file]} table={() => exported(search)} />
                <Link to="/email/contacts/imports" className={cn(buttonClass(), 'max-sm:flex-1')}>
                    <FileUp size={14} aria-hidden />
                    {text.import}
                </Link>
            </div>
        </div>
    );
}

/** Filters by a list or segment. One of a link is kept even if it is not known. */
function AudienceSelect({ search, onChange }: { search: ContactsSearch; onChange: (part: ContactsSearch) => void }) {
    const known = useAudiences();
    const audiences = known ?? [];
    const chosen = search.list ?? search.segment;
    if (audiences.length === 0 && !chosen) return null;
    const choose = (id: string) => {
        const kind = audiences.find((one) => one.id === id)?.kind;
        onChange({ list: kind === 'list' ? id : undefined, segment: kind === 'segment' ? id : undefined });
    };
    const options = (kind: Audience['kind'], label: string) => {
        const some = audiences.filter((one) => one.kind === kind);
        return some.length > 0 && (
            <optgroup label={label}>
                {some.map(({ id, name }) => (
                    <option key={id} value={id}>
                        {name}
                    </option>
                ))}
            </optgroup>
        );
    };
    return (
        <Select aria-label={text.audience} value={chosen ?? ''} onChange={(event) => choose(event.target.value)} className="w-44 max-sm:w-full">
            <option value="">{text.anyAudience}</option>
            {chosen && audiences.every(({ id }) => id !== chosen) && <option value={chosen}>{known ? emailStrings.unknownAudience : '…'}</option>}
            {options('list', emailStrings.tabs.lists)}
            {options('segment', emailStrings.tabs.segments)}
        </Select>
    );
}

/** Filters by a tag, once it is complete. */
function TagField({ tag, onChange }: { tag: string | undefined; onChange: (tag: string | undefined) => void }) {
    const [typed, setTyped] = useState(tag ?? '');
    const apply = (event?: FormEvent) => {
        event?.preventDefault();
        const wanted = typed.trim() || undefined;
        if (wanted !== tag) onChange(wanted);
    };
    return (
        <form onSubmit={apply} className="w-36 max-sm:w-[calc(50%-0.25rem)]">
            <Input type="search" aria-label={text.tag} placeholder={text.anyTag} maxLength={100} value={typed} onChange={(event) => setTyped(event.target.value)} onBlur={() => apply()} />
        </form>
    );
}

async function exported(search: ContactsSearch): Promise<CsvTable> {
    const { table, complete } = await exportContacts(filterOf(search));
    if (!complete) toast(text.export.incomplete(count(table.rows.length)), { tone: 'bad' });
    return table;
}
