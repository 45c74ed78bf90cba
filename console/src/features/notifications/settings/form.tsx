import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Section } from '#components/section.tsx';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { keys } from '#features/notifications/api/keys.ts';
import { changeNotificationSettings } from '#features/notifications/api/settings.ts';
import { DigestFields } from '#features/notifications/settings/digest-fields.tsx';
import { changeOf, fieldsOf, settingsSchema, type SettingsFields } from '#features/notifications/settings/fields.ts';
import { settingsStrings as text } from '#features/notifications/settings/strings.ts';
import { KINDS, type NotificationSettings } from '#features/notifications/types.ts';
import { messageOf, Problem } from '#lib/api/problem.ts';
import { queries } from '#lib/queries.ts';

/** Chooses what a person is notified of, and whether they get a digest. */
export function SettingsForm({ settings }: { settings: NotificationSettings }) {
    const [failure, setFailure] = useState<string>();
    const [noAddress, setNoAddress] = useState<string>();
    const form = useForm<SettingsFields>({ defaultValues: fieldsOf(settings), resolver: zodResolver(settingsSchema) });
    const { isSubmitting, isDirty } = form.formState;

    const submit = form.handleSubmit(async (fields) => {
        setFailure(undefined);
        setNoAddress(undefined);
        try {
            await changeNotificationSettings(changeOf(fields), settings.version);
            toast(text.saved);
        } catch (problem) {
            const status = problem instanceof Problem ? problem.status : undefined;
            if (status === 422) setNoAddress(text.digest.noAddress);
            else if (status === 412) await showNewest();
            else setFailure(messageOf(problem));
        }
    });
    return (
        <form noValidate className="flex max-w-2xl flex-col gap-6" onSubmit={(event) => void submit(event)}>
            <Section title={text.kinds.title}>
                <fieldset className="flex flex-col gap-3 p-4">
                    <legend className="sr-only">{text.kinds.legend}</legend>
                    {KINDS.map((kind) => (
                        <label key={kind} className="flex cursor-pointer items-start gap-2.5">
                            <Checkbox className="mt-0.5" value={kind} {...form.register('kinds')} />
                            <span>
                                {text.kinds.choices[kind].label}
                                <span className="block text-label text-faint">{text.kinds.choices[kind].help}</span>
                            </span>
                        </label>
                    ))}
                </fieldset>
            </Section>
            <DigestFields form={form} digest={settings.digest} error={noAddress} />
            {failure && (
                <p role="alert" className="text-table text-bad">
                    {failure}
                </p>
            )}
            <div className="flex flex-wrap items-center gap-3">
                <Button type="submit" look="primary" busy={isSubmitting} disabled={!isDirty}>
                    {text.save}
                </Button>
                <p className="text-label text-faint">{text.own}</p>
            </div>
        </form>
    );
}

/** The form begins anew with the version that is read now. */
async function showNewest(): Promise<void> {
    toast(text.stale, { tone: 'bad' });
    await queries.invalidateQueries({ queryKey: keys.settings });
}
