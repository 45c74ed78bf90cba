import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Empty, ProblemState } from '#components/states.tsx';
import { Button } from '#components/ui/button.tsx';
import { listsQuery } from '#features/email/lists/api/lists.ts';
import { ListDialog } from '#features/email/lists/list-dialog.tsx';
import { listStrings as text } from '#features/email/lists/strings.ts';
import { ListTable } from '#features/email/lists/table.tsx';
import { emailStrings } from '#features/email/strings.ts';
import { EmailPage } from '#features/email/tabs.tsx';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

/** The lists that people subscribe to. Answers: which are there, and how large are they? */
export function ListsPage() {
    const { canWrite } = useCurrentUser();
    const navigate = useNavigate();
    const lists = useQuery(listsQuery());
    const [creating, setCreating] = useState(false);
    const add = canWrite && (
        <Button look="primary" icon={<Plus size={14} />} onClick={() => setCreating(true)}>
            {text.add}
        </Button>
    );
    return (
        <EmailPage title={emailStrings.tabs.lists} action={add}>
            {lists.isError && !lists.data ? (
                <ProblemState error={lists.error} what={text.lists} onRetry={() => void lists.refetch()} />
            ) : lists.data?.items.length === 0 ? (
                <Empty title={text.empty} action={add} className="rounded-lg border border-line bg-raised">
                    {canWrite ? text.emptyDetail : `${text.emptyDetail} ${text.emptyViewer}`}
                </Empty>
            ) : (
                <ListTable lists={lists.data?.items} />
            )}
            {creating && (
                <ListDialog
                    onClose={(list) => {
                        setCreating(false);
                        if (list) void navigate({ to: '/email/lists/$id', params: { id: list.id } });
                    }}
                />
            )}
        </EmailPage>
    );
}
