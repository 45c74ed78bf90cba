import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { contactsQuery } from '#features/email/contacts/api/contacts.ts';
import { designStrings as text } from '#features/email/design/strings.ts';
import { useSettled } from '#lib/use-settled.ts';

const SHOWN = 10;

/** Chooses a contact by its address, whose values are then filled in; none if the field is empty. `onChange` must stay the same. */
export function ContactField({ label, onChange }: { label: string; onChange: (contactId: string | undefined) => void }) {
    const list = useId();
    const [typed, setTyped] = useState('');
    const q = useSettled(typed.trim());
    const found = useQuery({ ...contactsQuery({ q, limit: SHOWN }), enabled: q !== '', refetchInterval: false }).data?.items;
    const chosen = found?.find(({ email }) => email.toLowerCase() === typed.trim().toLowerCase())?.id;
    // The address may be complete before its contact is found.
    useEffect(() => onChange(chosen), [chosen, onChange]);
    return (
        <Field label={label} optional help={chosen || typed === '' ? text.contactHelp : text.contactChoose}>
            {(aria) => (
                <>
                    <Input {...aria} type="search" dir="ltr" autoComplete="off" list={list} value={typed} onChange={(event) => setTyped(event.target.value)} />
                    <datalist id={list}>
                        {found?.map(({ id, email }) => (
                            <option key={id} value={email} />
                        ))}
                    </datalist>
                </>
            )}
        </Field>
    );
}
