import { X } from 'lucide-react';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/input.tsx';
import { emailText } from '#features/email/emails/strings.ts';
import type { Audience } from '#features/email/parts/audiences.ts';
import { emailStrings } from '#features/email/strings.ts';

const text = emailText.editing;

/** Chooses any number of segments and lists. */
export function AudienceField(props: {
    label: string;
    optional?: boolean;
    error?: string | undefined;
    audiences: Audience[] | undefined;
    chosen: string[];
    onChange: (chosen: string[]) => void;
}) {
    const { label, optional, error, audiences, chosen, onChange } = props;
    const nameOf = (id: string) => (audiences ? (audiences.find((one) => one.id === id)?.name ?? emailStrings.unknownAudience) : '…');
    const optionsOf = (kind: Audience['kind']) =>
        audiences
            ?.filter((one) => one.kind === kind && !chosen.includes(one.id))
            .map(({ id, name, size }) => (
                <option key={id} value={id}>
                    {text.sized(name, size)}
                </option>
            ));
    return (
        <div>
            <Field label={label} optional={optional ?? false} error={error}>
                {(aria) => (
                    <Select {...aria} value="" onChange={(event) => onChange([...chosen, event.target.value])}>
                        <option value="">{text.add}</option>
                        <optgroup label={text.segments}>{optionsOf('segment')}</optgroup>
                        <optgroup label={text.lists}>{optionsOf('list')}</optgroup>
                    </Select>
                )}
            </Field>
            {chosen.length > 0 && (
                <ul aria-label={text.chosen(label)} className="mt-1.5 flex flex-wrap gap-1.5">
                    {chosen.map((id) => (
                        <li key={id} className="flex h-7 max-w-full items-center gap-1 rounded-md border border-line bg-rail pl-2 text-label">
                            <span dir="auto" className="truncate">
                                {nameOf(id)}
                            </span>
                            <button
                                type="button"
                                aria-label={text.remove(nameOf(id))}
                                className="flex size-7 shrink-0 items-center justify-center rounded-md text-muted hover:text-ink"
                                onClick={() => onChange(chosen.filter((other) => other !== id))}
                            >
                                <X size={12} aria-hidden />
                            </button>
                        </li>
                    ))}
                </ul>
            )}
        </div>
    );
}
