import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Empty, ProblemState } from '#components/states.tsx';
import { Button } from '#components/ui/button.tsx';
import { AddSenderDialog } from '#features/email/senders/add-dialog.tsx';
import { sendersQuery } from '#features/email/senders/api/senders.ts';
import { PolicySection } from '#features/email/senders/policy/section.tsx';
import { senderStrings as text } from '#features/email/senders/strings.ts';
import { SenderTable } from '#features/email/senders/table.tsx';
import { emailStrings } from '#features/email/strings.ts';
import { EmailPage } from '#features/email/tabs.tsx';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

/** The addresses that emails come from. Answers: which are verified, and how are they delivered? */
export function SendersPage() {
    const isAdmin = useCurrentUser().roles.includes('admin');
    const navigate = useNavigate();
    const senders = useQuery(sendersQuery());
    const [adding, setAdding] = useState(false);
    const add = isAdmin && (
        <Button look="primary" icon={<Plus size={14} />} onClick={() => setAdding(true)}>
            {text.add}
        </Button>
    );
    return (
        <EmailPage title={emailStrings.tabs.senders} action={add}>
            {!isAdmin && <p className="mb-3 text-table text-muted">{text.adminOnly}</p>}
            {senders.isError && !senders.data ? (
                <ProblemState error={senders.error} what={text.senders} onRetry={() => void senders.refetch()} />
            ) : senders.data?.items.length === 0 ? (
                <Empty title={text.empty} action={add} className="rounded-lg border border-line bg-raised">
                    {isAdmin ? text.emptyDetail : text.emptyViewer}
                </Empty>
            ) : (
                <SenderTable senders={senders.data?.items} />
            )}
            <PolicySection isAdmin={isAdmin} />
            {adding && (
                <AddSenderDialog
                    onClose={(sender) => {
                        setAdding(false);
                        if (sender) void navigate({ to: '/email/senders/$id', params: { id: sender.id } });
                    }}
                />
            )}
        </EmailPage>
    );
}
