import { useState, type ReactNode } from 'react';
import { Section } from '#components/section.tsx';
import { Button } from '#components/ui/button.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { messageOf } from '#lib/api/problem.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

/** What a section with a choice says. */
export interface ChoiceWords<C extends string> {
    title: string;
    detail: string;
    legend: string;
    choices: Record<C, { label: string; help: string }>;
    readOnly: string;
    save: string;
    saved: string;
}

/** A setting of which one value is chosen. Only an administrator can change it. */
export function ChoiceSection<C extends string>({ words, value, onSave }: { words: ChoiceWords<C>; value: C; onSave: (chosen: C) => Promise<unknown> }) {
    const mayChange = useCurrentUser().roles.includes('admin');
    const [chosen, setChosen] = useState(value);
    const [busy, setBusy] = useState(false);
    const [failure, setFailure] = useState<ReactNode>();
    const save = async () => {
        setFailure(undefined);
        setBusy(true);
        try {
            await onSave(chosen);
            toast(words.saved);
        } catch (problem) {
            setFailure(messageOf(problem));
        } finally {
            setBusy(false);
        }
    };
    return (
        <Section title={words.title} hint={words.detail} className="max-w-2xl">
            <form
                noValidate
                className="px-4 py-4"
                onSubmit={(event) => {
                    event.preventDefault();
                    void save();
                }}
            >
                <fieldset disabled={!mayChange} className="flex flex-col gap-3">
                    <legend className="sr-only">{words.legend}</legend>
                    {(Object.keys(words.choices) as C[]).map((choice) => (
                        <label key={choice} className="flex items-start gap-2.5">
                            <input
                                type="radio"
                                name={words.title}
                                value={choice}
                                checked={chosen === choice}
                                onChange={() => setChosen(choice)}
                                className="mt-1 size-3.5 shrink-0 accent-(--accent-fill) max-sm:size-4.5"
                            />
                            <span>
                                {words.choices[choice].label}
                                <span className="block text-label text-faint">{words.choices[choice].help}</span>
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
                        <Button type="submit" look="primary" busy={busy} disabled={chosen === value}>
                            {words.save}
                        </Button>
                    ) : (
                        <p className="text-label text-muted">{words.readOnly}</p>
                    )}
                </div>
            </form>
        </Section>
    );
}
