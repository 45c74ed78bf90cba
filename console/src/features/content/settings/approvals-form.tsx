import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Section } from '#components/section.tsx';
import { Button } from '#components/ui/button.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { changeSettings } from '#features/content/settings/api.ts';
import { settingsStrings } from '#features/content/settings/strings.ts';
import type { Approvals, Settings } from '#features/content/types.ts';
import { messageOf } from '#lib/api/problem.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

const CHOICES: Approvals[] = ['ANYONE', 'FOUR_EYES'];

/** Chooses who may approve. Only an administrator can. */
export function ApprovalsForm({ settings }: { settings: Settings }) {
    const mayChange = useCurrentUser().roles.includes('admin');
    const { register, handleSubmit, formState } = useForm<Settings>({ defaultValues: settings });
    const [failure, setFailure] = useState<string>();
    const save = handleSubmit(async (chosen) => {
        setFailure(undefined);
        try {
            await changeSettings({ ...settings, ...chosen });
            toast(settingsStrings.saved);
        } catch (problem) {
            setFailure(messageOf(problem));
        }
    });
    return (
        <Section title={settingsStrings.title} hint={settingsStrings.detail} className="max-w-2xl">
            <form noValidate className="px-4 py-4" onSubmit={(event) => void save(event)}>
                <fieldset disabled={!mayChange} className="flex flex-col gap-3">
                    <legend className="sr-only">{settingsStrings.legend}</legend>
                    {CHOICES.map((choice) => (
                        <label key={choice} className="flex items-start gap-2.5">
                            <input type="radio" value={choice} {...register('approvals')} className="mt-1 size-3.5 shrink-0 accent-(--accent-fill) max-sm:size-4.5" />
                            <span>
                                {settingsStrings.choices[choice].label}
                                <span className="block text-label text-faint">{settingsStrings.choices[choice].help}</span>
                            </span>
                        </label>
                    ))}
                </fieldset>
                {failure && (
                    <p role="alert" className="mt-3 text-table text-bad">
                        {failure}
                    </p>
                )}
                <div className="mt-4">
                    {mayChange ? (
                        <Button type="submit" look="primary" busy={formState.isSubmitting} disabled={!formState.isDirty}>
                            {settingsStrings.save}
                        </Button>
                    ) : (
                        <p className="text-label text-muted">{settingsStrings.readOnly}</p>
                    )}
                </div>
            </form>
        </Section>
    );
}
