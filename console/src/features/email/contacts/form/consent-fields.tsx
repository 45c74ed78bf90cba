import { useFormContext, useWatch } from 'react-hook-form';
import { Field } from '#components/ui/field.tsx';
import { Input, Select } from '#components/ui/input.tsx';
import type { ContactFields } from '#features/email/contacts/form/fields.ts';
import { contactFormStrings as text } from '#features/email/contacts/form/strings.ts';
import { contactStrings } from '#features/email/contacts/strings.ts';
import { CONSENTS } from '#features/email/contacts/types.ts';
import { localZone, zoneName } from '#lib/format/time.ts';

/** Whether a contact agreed to receive marketing, and the evidence of it. */
export function ConsentFields() {
    const { control, register, setValue, formState: { errors } } = useFormContext<ContactFields>();
    const status = useWatch({ control, name: 'consent.status' });
    return (
        <fieldset>
            <legend className="mb-3 text-body font-semibold">{text.consent}</legend>
            <div className="grid items-start gap-4 sm:grid-cols-2">
                <div className="sm:col-span-2">
                    <Field label={text.consentStatus} help={contactStrings.consentMeaning[status]}>
                        {(aria) => (
                            <Select
                                {...aria}
                                {...register('consent.status', {
                                    onChange: () => {
                                        // The evidence is that of the earlier state.
                                        setValue('consent.source', '', { shouldDirty: true });
                                        setValue('consent.at', '', { shouldDirty: true });
                                    },
                                })}
                            >
                                {CONSENTS.map((one) => (
                                    <option key={one} value={one}>
                                        {contactStrings.consent[one]}
                                    </option>
                                ))}
                            </Select>
                        )}
                    </Field>
                </div>
                {status !== 'UNKNOWN' && (
                    <>
                        <Field label={text.consentSource} help={text.consentSourceHelp} error={errors.consent?.source?.message}>
                            {(aria) => <Input {...aria} maxLength={200} autoComplete="off" {...register('consent.source')} />}
                        </Field>
                        <Field label={text.consentAt} optional help={text.consentAtHelp(zoneName(localZone()))}>
                            {(aria) => <Input {...aria} type="datetime-local" {...register('consent.at')} />}
                        </Field>
                    </>
                )}
            </div>
        </fieldset>
    );
}
