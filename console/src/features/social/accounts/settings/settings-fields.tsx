import { useFormContext, useWatch } from 'react-hook-form';
import { Field } from '#components/ui/field.tsx';
import { Checkbox, Input, Select } from '#components/ui/input.tsx';
import type { AccountFields } from '#features/social/accounts/settings/fields.ts';
import { LimitFields } from '#features/social/accounts/settings/limit-fields.tsx';
import { settingsStrings as text } from '#features/social/accounts/settings/strings.ts';
import type { Account } from '#features/social/types.ts';
import { localZone, zoneName } from '#lib/format/time.ts';
import { isZone, zoneNames } from '#lib/format/zones.ts';

// The service knows no abbreviations such as CET.
const ZONES = zoneNames().filter((zone) => zone.includes('/'));

/** What can be set for an account. */
export function SettingsFields({ account }: { account: Account }) {
    const { control, register, formState: { errors } } = useFormContext<AccountFields>();
    const timeZone = useWatch({ control, name: 'timeZone' });
    const zones = [...new Set([account.timeZone, timeZone, localZone(), 'UTC', ...ZONES])].filter(isZone);
    return (
        <div className="flex flex-col gap-4">
            {account.isDefault ? (
                <p className="text-table text-muted">{text.isDefaultSet}</p>
            ) : (
                <label className="flex cursor-pointer items-center gap-2.5 text-table">
                    <Checkbox {...register('isDefault')} />
                    {text.isDefault}
                </label>
            )}
            <div className="grid gap-4 sm:grid-cols-2">
                <Field label={text.timeZone} help={text.timeZoneHelp}>
                    {(aria) => (
                        <Select {...aria} {...register('timeZone')}>
                            {zones.map((zone) => (
                                <option key={zone} value={zone}>
                                    {zoneName(zone)}
                                </option>
                            ))}
                        </Select>
                    )}
                </Field>
                <Field label={text.gap} help={text.gapHelp} error={errors.gap?.message}>
                    {(aria) => (
                        <span className="flex items-center gap-2">
                            <Input {...aria} inputMode="numeric" maxLength={6} className="w-24 text-right tabular-nums" {...register('gap')} />
                            <span className="text-table text-muted">{text.minutes}</span>
                        </span>
                    )}
                </Field>
            </div>
            <LimitFields account={account} />
        </div>
    );
}
