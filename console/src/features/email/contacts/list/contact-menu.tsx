import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Menu, MenuItem, MenuLine } from '#components/ui/menu.tsx';
import { DeleteQuestion } from '#features/email/contacts/delete-question.tsx';
import { ContactDialog } from '#features/email/contacts/form/contact-dialog.tsx';
import { contactStrings } from '#features/email/contacts/strings.ts';
import type { Contact } from '#features/email/contacts/types.ts';
import { contactName } from '#features/email/contacts/values.ts';

const text = contactStrings.actions;

/** What can be done with a contact in the list. */
export function ContactMenu({ contact }: { contact: Contact }) {
    const [open, setOpen] = useState<'edit' | 'delete'>();
    const close = () => setOpen(undefined);
    return (
        <span className="relative z-[1]">
            <Menu trigger={<Button look="quiet" size="icon" aria-label={text.of(contactName(contact))} icon={<Ellipsis size={16} />} />}>
                <MenuItem icon={<Pencil size={14} />} onSelect={() => setOpen('edit')}>
                    {text.edit}
                </MenuItem>
                <MenuLine />
                <MenuItem danger icon={<Trash2 size={14} />} onSelect={() => setOpen('delete')}>
                    {text.delete}
                </MenuItem>
            </Menu>
            {open === 'edit' && <ContactDialog contact={contact} onClose={close} />}
            {open === 'delete' && <DeleteQuestion contact={contact} onClose={close} />}
        </span>
    );
}
