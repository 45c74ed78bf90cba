import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Section } from '#components/section.tsx';
import { Button } from '#components/ui/button.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { settingsStrings } from '#features/content/settings/strings.ts';
import { messageOf } from '#lib/api/problem.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

interface ApprovalsFormProps<T extends string> {
    title: string;
    detail: string;
    legend: string;
    choices: Record<T, { label: string; help: string }>;
    value: T;
    saved: string;
    onSave: (chosen: T) => Promise<unknown>;
}

/** Chooses who has to approve what is published. Only an administrator can. */
export function ApprovalsForm<T extends string>({ title, detail, legend, choices, value, saved, onSave }: ApprovalsFormProps<T>) {
    const mayChange = useCurrentUser().roles.includes('admin');
    const { register, handleSubmit, formState } = useForm<{ approvals: string }>({ defaultValues: { approvals: value } });
    const [failure, setFailure] = useState<string>();
    const save = handleSubmit(async ({ approvals }) => {
        setFailure(undefined);
        try {
            await onSave(approvals as T);
            toast(saved);
        } catch (problem) {
            setFailure(messageOf(problem));
        }
    });
    return (
        <Section title={title} hint={detail} className="max-w-2xl">
            <form noValidate className="px-4 py-4" onSubmit={(event) => void save(event)}>
                <fieldset disabled={!mayChange} className="flex flex-col gap-3">
                    <legend className="sr-only">{legend}</legend>
                    {(Object.keys(choices) as T[]).map((choice) => (
                        <label key={choice} className="flex items-start gap-2.5">
                            <input type="radio" value={choice} {...register('approvals')} className="mt-1 size-3.5 shrink-0 accent-(--accent-fill) max-sm:size-4.5" />
                            <span>
                                {choices[choice].label}
                                <span className="block text-label text-faint">{choices[choice].help}</span>
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
