import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { addressesIn } from '#features/email/setup/addresses.ts';
import { sendTest } from '#features/email/setup/api/test-send.ts';
import { setupStrings } from '#features/email/setup/strings.ts';
import { messageOf } from '#lib/api/problem.ts';

const text = setupStrings.test;

/** Sends an email to a few addresses of one's own. */
export function TestSend({ id }: { id: string }) {
    const [typed, setTyped] = useState('');
    const [error, setError] = useState<string>();
    const [busy, setBusy] = useState(false);
    const send = async () => {
        const read = addressesIn(typed);
        if ('error' in read) return setError(read.error);
        setBusy(true);
        try {
            await sendTest(id, read.addresses);
            toast(text.sent(read.addresses.length));
        } catch (problem) {
            setError(messageOf(problem));
        } finally {
            setBusy(false);
        }
    };
    return (
        <form
            noValidate
            className="flex flex-col items-start gap-3 p-4"
            onSubmit={(event) => {
                event.preventDefault();
                void send();
            }}
        >
            <div className="w-full">
                <Field label={text.addresses} help={text.addressesHelp} error={error}>
                    {(aria) => (
                        <Input
                            {...aria}
                            dir="ltr"
                            autoComplete="email"
                            value={typed}
                            onChange={(event) => {
                                setTyped(event.target.value);
                                setError(undefined);
                            }}
                        />
                    )}
                </Field>
            </div>
            <Button type="submit" busy={busy}>
                {text.action}
            </Button>
        </form>
    );
}
