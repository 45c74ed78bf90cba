import { memo } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { RichText } from '#components/rich-text.tsx';
import { Section } from '#components/section.tsx';
import { Time } from '#components/time.tsx';
import { Field } from '#components/ui/field.tsx';
import { Checkbox, Select } from '#components/ui/input.tsx';
import { HOURS, type SettingsFields } from '#features/notifications/settings/fields.ts';
import { settingsStrings } from '#features/notifications/settings/strings.ts';
import type { NotificationSettings } from '#features/notifications/types.ts';
import { clockHour, localZone, zoneName } from '#lib/format/time.ts';
import { isZone, zoneNames } from '#lib/format/zones.ts';

const text = settingsStrings.digest;
// The service knows no abbreviations such as CET.
const ZONES = zoneNames().filter((zone) => zone.includes('/'));

/** Whether there is a digest, and when. */
export function DigestFields({ form, digest, error }: { form: UseFormReturn<SettingsFields>; digest: NotificationSettings['digest']; error: string | undefined }) {
    const [enabled, timeZone] = useWatch({ control: form.control, name: ['enabled', 'timeZone'] });
    return (
        <Section title={text.title}>
            <div className="flex flex-col gap-4 p-4">
                <label className="flex cursor-pointer items-start gap-2.5">
                    <Checkbox className="mt-0.5" {...form.register('enabled')} />
                    <span>
                        {text.label}
                        <span className="block text-label text-faint">{text.help}</span>
                    </span>
                </label>
                {enabled && (
                    <>
                        <div className="grid max-w-md grid-cols-[7rem_minmax(0,1fr)] gap-3">
                            <Field label={text.hour}>
                                {(aria) => (
                                    <Select {...aria} {...form.register('hour')}>
                                        {HOURS.map((hour) => (
                                            <option key={hour} value={hour}>
                                                {clockHour(Number(hour))}
                                            </option>
                                        ))}
                                    </Select>
                                )}
                            </Field>
                            <Field label={text.timeZone}>
                                {(aria) => (
                                    <Select {...aria} {...form.register('timeZone')}>
                                        <ZoneOptions selected={timeZone} />
                                    </Select>
                                )}
                            </Field>
                        </div>
                        <p className="text-label text-muted">
                            {digest.address ? text.to(digest.address) : text.toSignIn}{' '}
                            {digest.nextAt && <RichText text={text.next} values={{ time: <Time at={digest.nextAt} zone={digest.timeZone} /> }} />}
                        </p>
                    </>
                )}
                {error && (
                    <p role="alert" className="text-table text-bad">
                        {error}
                    </p>
                )}
            </div>
        </Section>
    );
}

// Some 400 options, which need not be rendered anew with every choice.
const ZoneOptions = memo(function ZoneOptions({ selected }: { selected: string }) {
    const zones = [...new Set([localZone(), selected, 'UTC', ...ZONES])].filter(isZone);
    return zones.map((zone) => (
        <option key={zone} value={zone}>
            {zoneName(zone)}
        </option>
    ));
});
