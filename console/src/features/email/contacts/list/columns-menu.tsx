import { Columns3 } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Menu, MenuLabel } from '#components/ui/menu.tsx';
import { MenuCheck } from '#components/ui/menu-check.tsx';
import { shownFields, toggledFields } from '#features/email/contacts/list/columns.ts';
import { contactListStrings as text } from '#features/email/contacts/list/strings.ts';
import { MOST_COLUMNS } from '#features/email/contacts/search.ts';
import type { ContactField } from '#features/email/contacts/types.ts';

/** Chooses the fields that have a column of their own. */
export function ColumnsMenu(props: { fields: ContactField[]; chosen: string[] | undefined; onChange: (fields: string[]) => void }) {
    const shown = shownFields(props.fields, props.chosen).map(({ name }) => name);
    const full = shown.length >= MOST_COLUMNS;
    return (
        <Menu trigger={<Button icon={<Columns3 size={14} />} className="max-lg:hidden">{text.columnsMenu}</Button>}>
            {full && <MenuLabel>{text.mostColumns(MOST_COLUMNS)}</MenuLabel>}
            {props.fields.map(({ name }) => (
                <MenuCheck
                    key={name}
                    keepOpen
                    checked={shown.includes(name)}
                    disabled={full && !shown.includes(name)}
                    onChange={() => props.onChange(toggledFields(props.fields, props.chosen, name))}
                >
                    <span dir="auto" className="min-w-0 truncate">{name}</span>
                </MenuCheck>
            ))}
        </Menu>
    );
}
