import { useId, useState } from 'react';
import { Confirm } from '#components/ui/confirm.tsx';
import { Checkbox } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { eraseContact } from '#features/email/contacts/api/contact.ts';
import { personStrings } from '#features/email/contacts/person/strings.ts';
import type { Contact } from '#features/email/contacts/types.ts';
import { contactName } from '#features/email/contacts/values.ts';

const text = personStrings.eraseQuestion;

/** Names the person and asks once before everything about them is deleted. */
export function EraseQuestion({ contact, onClose, onErased }: { contact: Contact; onClose: () => void; onErased: () => void }) {
    const [block, setBlock] = useState(true);
    const help = useId();
    return (
        <Confirm
            open
            danger
            onOpenChange={onClose}
            title={text.title(contactName(contact))}
            description={text.detail(contact.email)}
            action={text.action}
            onConfirm={async () => {
                await eraseContact(contact.id, block);
                toast(text.done(contactName(contact)));
                onErased();
            }}
        >
            <label className="flex cursor-pointer items-start gap-2.5 text-table">
                <Checkbox checked={block} aria-describedby={help} onChange={(event) => setBlock(event.target.checked)} className="mt-1" />
                <span>
                    {text.block}
                    <span id={help} className="block text-label text-faint">
                        {text.blockHelp}
                    </span>
                </span>
            </label>
        </Confirm>
    );
}
