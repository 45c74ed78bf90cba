import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input, Select } from '#components/ui/input.tsx';
import { abStrings } from '#features/email/ab-tests/strings.ts';
import { ContactField } from '#features/email/design/contact-field.tsx';
import { addressesIn } from '#features/email/setup/addresses.ts';
import { sendTest, testEmailQuery } from '#features/email/setup/api/test-send.ts';
import { setupStrings } from '#features/email/setup/strings.ts';
import type { TestEmail, TestStatus } from '#features/email/setup/types.ts';
import { messageOf } from '#lib/api/problem.ts';

const text = setupStrings.test;

/** Sends an email to a few addresses of one's own, and shows what became of each. */
export function TestSend({ id, variants }: { id: string; variants: string[] }) {
    const [typed, setTyped] = useState('');
    const [contactId, setContactId] = useState<string>();
    const [variant, setVariant] = useState('');
    const [error, setError] = useState<string>();
    const [busy, setBusy] = useState(false);
    const [sent, setSent] = useState<TestEmail[]>([]);
    // The same key for the same test, until it was sent: a repetition after a lost answer sends nothing twice.
    const [key, setKey] = useState({ of: '', value: '' });
    const send = async () => {
        const read = addressesIn(typed);
        if ('error' in read) return setError(read.error);
        const test = { to: read.addresses, ...(contactId && { contactId }), ...(variant && { variant }) };
        const of = JSON.stringify(test);
        const value = key.of === of ? key.value : crypto.randomUUID();
        setKey({ of, value });
        setBusy(true);
        try {
            const { items } = await sendTest(id, test, value);
            setSent([...items, ...sent]);
            setKey({ of: '', value: '' });
        } catch (problem) {
            setError(messageOf(problem));
        } finally {
            setBusy(false);
        }
    };
    return (
        <form
            noValidate
            className="flex flex-col items-start gap-4"
            onSubmit={(event) => {
                event.preventDefault();
                void send();
            }}
        >
            <div className="flex w-full flex-col gap-4">
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
                {variants.length > 0 && (
                    <Field label={text.variant}>
                        {(aria) => (
                            <Select {...aria} value={variant} onChange={(event) => setVariant(event.target.value)}>
                                <option value="">{abStrings.form.asEmail}</option>
                                {variants.map((name) => (
                                    <option key={name} value={name}>
                                        {abStrings.variant(name)}
                                    </option>
                                ))}
                            </Select>
                        )}
                    </Field>
                )}
                <ContactField label={text.contact} onChange={setContactId} />
            </div>
            <Button type="submit" busy={busy}>
                {text.action}
            </Button>
            {sent.length > 0 && (
                <ul aria-label={text.sent} aria-live="polite" className="w-full divide-y divide-line border-t border-line">
                    {sent.map((one) => (
                        <Sent key={one.id} sent={one} />
                    ))}
                </ul>
            )}
        </form>
    );
}

const LOOKS: Record<TestStatus, { icon: typeof CircleCheck; className: string }> = {
    QUEUED: { icon: CircleDashed, className: 'text-faint' },
    SENDING: { icon: CircleDashed, className: 'text-faint' },
    SENT: { icon: CircleCheck, className: 'text-good' },
    BOUNCED: { icon: CircleAlert, className: 'text-bad' },
    FAILED: { icon: CircleAlert, className: 'text-bad' },
    SKIPPED: { icon: CircleAlert, className: 'text-warn' },
};

function Sent({ sent }: { sent: TestEmail }) {
    const { data, isError } = useQuery(testEmailQuery(sent));
    const { icon: Icon, className } = LOOKS[data.status];
    return (
        <li className="flex flex-wrap items-center gap-x-3 gap-y-0.5 py-2 text-table">
            <span dir="ltr" className="min-w-0 flex-1 truncate">
                {data.to}
            </span>
            <span className="flex items-center gap-1.5">
                <Icon size={14} aria-hidden className={className} />
                {text.status[data.status]}
            </span>
            {(data.reason || isError) && <span className="w-full text-label break-words text-muted">{data.reason ?? text.notRefreshed}</span>}
        </li>
    );
}
