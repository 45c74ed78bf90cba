import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Select } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { declareField } from '#features/email/contacts/api/fields.ts';
import { fieldStrings as text } from '#features/email/contacts/fields/strings.ts';
import { contactStrings } from '#features/email/contacts/strings.ts';
import { FIELD_TYPES, type ContactField, type FieldType } from '#features/email/contacts/types.ts';
import { messageOf } from '#lib/api/problem.ts';

/** A declared field. Another type is saved at once; the service refuses one that does not fit the values. */
export function FieldRow({ field, mayChange, onDelete }: { field: ContactField; mayChange: boolean; onDelete: () => void }) {
    const [wanted, setWanted] = useState<FieldType>();
    const [failure, setFailure] = useState<string>();
    const change = async (type: FieldType) => {
        setWanted(type);
        setFailure(undefined);
        try {
            await declareField(field.name, type);
            toast(text.changed(field.name, contactStrings.types[type]));
        } catch (problem) {
            setFailure(messageOf(problem));
        } finally {
            setWanted(undefined);
        }
    };
    return (
        <li className="px-3 py-2 text-table">
            <div className="flex items-center gap-3">
                <span dir="auto" title={field.name} className="min-w-0 flex-1 truncate font-medium">
                    {field.name}
                </span>
                {mayChange ? (
                    <>
                        <Select
                            aria-label={text.typeOf(field.name)}
                            value={wanted ?? field.type}
                            disabled={wanted !== undefined}
                            onChange={(event) => void change(event.target.value as FieldType)}
                            className="w-36 shrink-0"
                        >
                            {FIELD_TYPES.map((type) => (
                                <option key={type} value={type}>
                                    {contactStrings.types[type]}
                                </option>
                            ))}
                        </Select>
                        <Button look="quiet" size="icon" aria-label={text.delete(field.name)} icon={<Trash2 size={14} />} onClick={onDelete} />
                    </>
                ) : (
                    <span className="text-muted">{contactStrings.types[field.type]}</span>
                )}
            </div>
            {failure && (
                <p role="alert" className="mt-1 text-label break-words text-bad">
                    {failure}
                </p>
            )}
        </li>
    );
}
