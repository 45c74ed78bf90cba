import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { connectByPassword } from '#features/social/accounts/api/connect.ts';
import { identifierOf, passwordSchema, serverOf, type PasswordFields } from '#features/social/accounts/connect/password-fields.ts';
import { connectStrings } from '#features/social/accounts/connect/strings.ts';
import type { Account } from '#features/social/types.ts';
import { messageOf, Problem } from '#lib/api/problem.ts';
import type { Channel } from '#lib/channels.ts';

const text = connectStrings.password;
const FIELDS = ['identifier', 'password', 'server'] as const;

/** Connects an account with a password for applications. */
export function PasswordForm({ platform, again, onClose }: { platform: Channel; again: Account | undefined; onClose: () => void }) {
    const [failure, setFailure] = useState<string>();
    const { register, handleSubmit, setError, formState } = useForm<PasswordFields>({
        resolver: zodResolver(passwordSchema),
        defaultValues: { identifier: again?.handle ?? '', password: '', server: '' },
    });
    const { errors } = formState;
    const connect = handleSubmit(async (fields) => {
        setFailure(undefined);
        const server = serverOf(fields.server);
        try {
            const account = await connectByPassword({ platform, identifier: identifierOf(fields.identifier), password: fields.password.trim(), ...(server && { server }) });
            toast(text.connected(account.name));
            onClose();
        } catch (problem) {
            const refused = problem instanceof Problem ? problem.errors.flatMap(({ pointer, detail }) => FIELDS.filter((field) => pointer === `/${field}`).map((field) => ({ field, detail }))) : [];
            for (const { field, detail } of refused) setError(field, { message: detail }, { shouldFocus: true });
            if (refused.length === 0) setFailure(messageOf(problem));
        }
    });
    return (
        <form noValidate autoComplete="off" className="flex flex-col gap-4" onSubmit={(event) => void connect(event)}>
            <Field label={text.identifier} help={text.identifierHelp} error={errors.identifier?.message}>
                {(aria) => <Input {...aria} maxLength={300} autoCapitalize="none" autoCorrect="off" spellCheck={false} {...register('identifier')} />}
            </Field>
            <Field label={text.password} help={text.passwordHelp} error={errors.password?.message}>
                {/* Browsers would offer to keep it as the password of the console. */}
                {(aria) => <Input {...aria} type="password" maxLength={300} autoComplete="one-time-code" {...register('password')} />}
            </Field>
            <Field label={text.server} optional help={text.serverHelp} error={errors.server?.message}>
                {(aria) => <Input {...aria} type="url" inputMode="url" maxLength={300} {...register('server')} />}
            </Field>
            {failure && (
                <p role="alert" className="text-table text-bad">
                    {failure}
                </p>
            )}
            <div className="flex justify-end">
                <Button type="submit" look="primary" busy={formState.isSubmitting}>
                    {text.connect}
                </Button>
            </div>
        </form>
    );
}
