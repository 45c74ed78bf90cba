import { memo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Field } from '#components/ui/field.tsx';
import { Input, Select } from '#components/ui/input.tsx';
import { ConsentFields } from '#features/email/contacts/form/consent-fields.tsx';
import type { ContactFields, FieldSpec } from '#features/email/contacts/form/fields.ts';
import { contactFormStrings as text } from '#features/email/contacts/form/strings.ts';
import { ValueField } from '#features/email/contacts/form/value-field.tsx';
import type { Contact } from '#features/email/contacts/types.ts';
import { localZone, zoneName } from '#lib/format/time.ts';
import { isZone, zoneNames } from '#lib/format/zones.ts';

// The service knows no abbreviations such as CET.
const ZONES = zoneNames().filter((zone) => zone.includes('/'));

/** Everything that a person can enter about a contact. */
export function ContactFieldset({ contact, specs }: { contact: Contact | undefined; specs: FieldSpec[] }) {
    const { control, register, formState: { errors } } = useFormContext<ContactFields>();
    const timeZone = useWatch({ control, name: 'timeZone' });
    return (
        <div className="flex flex-col gap-4">
            <Field label={text.email} error={errors.email?.message}>
                {(aria) => <Input {...aria} type="email" inputMode="email" maxLength={254} autoComplete="off" {...register('email')} />}
            </Field>
            <div className="grid gap-4 sm:grid-cols-2">
                <Field label={text.firstName} optional error={errors.firstName?.message}>
                    {(aria) => <Input {...aria} maxLength={200} autoComplete="off" {...register('firstName')} />}
                </Field>
                <Field label={text.lastName} optional error={errors.lastName?.message}>
                    {(aria) => <Input {...aria} maxLength={200} autoComplete="off" {...register('lastName')} />}
                </Field>
                <Field label={text.timeZone} optional help={text.timeZoneHelp} error={errors.timeZone?.message}>
                    {(aria) => (
                        <Select {...aria} {...register('timeZone')}>
                            <option value="">{text.noTimeZone}</option>
                            <ZoneOptions selected={timeZone} />
                        </Select>
                    )}
                </Field>
                <Field label={text.locale} optional help={text.localeHelp} error={errors.locale?.message}>
                    {(aria) => <Input {...aria} maxLength={35} autoComplete="off" {...register('locale')} />}
                </Field>
            </div>
            <Field label={text.tags} optional help={text.tagsHelp} error={errors.tags?.message}>
                {(aria) => <Input {...aria} autoComplete="off" {...register('tags')} />}
            </Field>
            {!contact && (
                <Field label={text.key} optional help={text.keyHelp} error={errors.key?.message}>
                    {(aria) => <Input {...aria} maxLength={200} autoComplete="off" {...register('key')} />}
                </Field>
            )}
            <ConsentFields />
            {specs.length > 0 && (
                <fieldset>
                    <legend className="mb-3 text-body font-semibold">{text.attributes}</legend>
                    <div className="grid items-start gap-4 sm:grid-cols-2">
                        {specs.map((spec, at) => (
                            <ValueField key={spec.name} spec={spec} at={at} />
                        ))}
                    </div>
                </fieldset>
            )}
        </div>
    );
}

// Some 400 options, which need not be rendered anew with every key that is pressed.
const ZoneOptions = memo(function ZoneOptions({ selected }: { selected: string }) {
    const zones = [...new Set([localZone(), selected, 'UTC', ...ZONES])].filter(isZone);
    return zones.map((zone) => (
        <option key={zone} value={zone}>
            {zoneName(zone)}
        </option>
    ));
});
