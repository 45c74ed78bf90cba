import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { componentStrings } from '#components/strings.ts';
import { Button } from '#components/ui/button.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { Conflicts } from '#features/campaigns/parts/conflicts.tsx';
import { merge } from '#features/campaigns/parts/merge.ts';
import { fetchAccount } from '#features/social/accounts/api/accounts.ts';
import { editAccount } from '#features/social/accounts/api/edit-account.ts';
import { accountChange, accountFieldsOf, accountSchema, accountText, sameAccountField, type AccountFields } from '#features/social/accounts/settings/fields.ts';
import { SettingsFields } from '#features/social/accounts/settings/settings-fields.tsx';
import { settingsStrings as text } from '#features/social/accounts/settings/strings.ts';
import type { Account } from '#features/social/types.ts';
import { messageOf, Problem } from '#lib/api/problem.ts';

interface Clash {
    fields: (keyof AccountFields)[];
    theirs: AccountFields;
}

const hasStatus = (problem: unknown, status: number) => problem instanceof Problem && problem.status === status;

/** Edits the settings of an account. Sends only what the person changed. */
export function SettingsDialog({ account, onClose }: { account: Account; onClose: () => void }) {
    const [seen, setSeen] = useState(account);
    const [clash, setClash] = useState<Clash>();
    const [failure, setFailure] = useState<string>();
    const [discarding, setDiscarding] = useState(false);
    // What is typed while changes are on their way would be lost.
    const [saving, setSaving] = useState(false);
    const form = useForm<AccountFields>({ defaultValues: accountFieldsOf(account), resolver: zodResolver(accountSchema), mode: 'onTouched' });
    const fields = useWatch({ control: form.control }) as AccountFields;
    const close = () => (Object.keys(accountChange(accountFieldsOf(seen), fields)).length > 0 ? setDiscarding(true) : onClose());

    const save = async (from: Account, typed: AccountFields): Promise<void> => {
        const change = accountChange(accountFieldsOf(from), typed);
        try {
            if (Object.keys(change).length > 0) await editAccount(from, change);
        } catch (problem) {
            if (!hasStatus(problem, 412)) throw problem;
            return reconcile(from);
        }
        toast(text.saved(account.name));
        onClose();
    };

    const reconcile = async (from: Account): Promise<void> => {
        const now = await fetchAccount(from.id);
        const theirs = accountFieldsOf(now);
        const merged = merge(accountFieldsOf(from), form.getValues(), theirs, sameAccountField);
        setSeen(now);
        form.reset(merged.values, { keepDefaultValues: true });
        if (merged.conflicts.length === 0) return save(now, merged.values);
        setClash({ fields: merged.conflicts, theirs });
    };

    const submit = form.handleSubmit(async (typed) => {
        setFailure(undefined);
        setSaving(true);
        await save(seen, typed)
            .catch((problem) => setFailure(hasStatus(problem, 404) ? text.gone : messageOf(problem)))
            .finally(() => setSaving(false));
    });

    const decide = (field: keyof AccountFields, take: boolean) => {
        if (!clash) return;
        if (take) form.setValue(field, clash.theirs[field], { shouldDirty: true, shouldValidate: true });
        const rest = clash.fields.filter((one) => one !== field);
        setClash(rest.length > 0 ? { ...clash, fields: rest } : undefined);
    };

    return (
        <>
            <Dialog
                open
                wide
                onOpenChange={(open) => !open && close()}
                title={text.title(account.name)}
                footer={
                    <>
                        <Button onClick={close}>{componentStrings.cancel}</Button>
                        <Button look="primary" busy={saving} disabled={clash !== undefined} onClick={() => void submit()}>
                            {text.save}
                        </Button>
                    </>
                }
            >
                <form noValidate onSubmit={(event) => void (clash ? event.preventDefault() : submit(event))}>
                    {clash && (
                        <Conflicts
                            title={text.conflict}
                            conflicts={clash.fields.map((field) => ({ field, label: text[field], mine: accountText(field, fields), theirs: accountText(field, clash.theirs) }))}
                            onDecide={(field, take) => decide(field as keyof AccountFields, take)}
                        />
                    )}
                    <FormProvider {...form}>
                        <fieldset disabled={saving}>
                            <SettingsFields account={seen} />
                        </fieldset>
                    </FormProvider>
                    {failure && (
                        <p role="alert" className="mt-4 text-table text-bad">
                            {failure}
                        </p>
                    )}
                    <button type="submit" hidden />
                </form>
            </Dialog>
            {discarding && <Confirm open danger title={text.discard} description={text.discardDetail} action={text.discardAction} onOpenChange={setDiscarding} onConfirm={async () => onClose()} />}
        </>
    );
}
