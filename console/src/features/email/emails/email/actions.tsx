import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { Checkbox } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { cancelEmail, pauseEmail, resumeEmail, retryFailed } from '#features/email/emails/api/writes.ts';
import { EditDialog } from '#features/email/emails/email/edit-dialog.tsx';
import { PreviewDialog } from '#features/email/emails/email/preview-dialog.tsx';
import { ScheduleDialog } from '#features/email/emails/email/schedule-dialog.tsx';
import { SendDialog } from '#features/email/emails/email/send-dialog.tsx';
import { TestDialog } from '#features/email/emails/email/test-dialog.tsx';
import { useHeldByCampaign } from '#features/email/emails/email/verdict.tsx';
import { allows, type EmailAction } from '#features/email/emails/permissions.ts';
import { emailText as text } from '#features/email/emails/strings.ts';
import type { Email } from '#features/email/emails/types.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

interface Asked {
    email: Email;
    name: string;
    onClose: () => void;
}

/** What can be done with an email. Everything says what will happen before it does. */
export function Actions({ email, name }: { email: Email; name: string }) {
    const { canWrite } = useCurrentUser();
    const [open, setOpen] = useState<EmailAction | 'preview' | 'test'>();
    const held = useHeldByCampaign(email);
    const { failed = 0, unknown = 0 } = email.progress ?? {};
    const can = (action: EmailAction) => canWrite && allows(email.status, action);
    const asked = { email, name, onClose: () => setOpen(undefined) };
    return (
        <div className="flex flex-wrap gap-2">
            {can('send') && <Button look="primary" onClick={() => setOpen('send')}>{text.actions.send}</Button>}
            {can('schedule') && <Button onClick={() => setOpen('schedule')}>{email.status === 'SCHEDULED' ? text.actions.reschedule : text.actions.schedule}</Button>}
            {can('edit') && (
                <>
                    <Link to="/email/emails/$id/setup" params={{ id: email.id }} className={buttonClass()}>
                        {text.actions.setUp}
                    </Link>
                    <Link to="/email/emails/$id/design" params={{ id: email.id }} className={buttonClass()}>
                        {text.actions.design}
                    </Link>
                </>
            )}
            {can('edit') && <Button onClick={() => setOpen('edit')}>{text.actions.edit}</Button>}
            <Button onClick={() => setOpen('preview')}>{text.preview.action}</Button>
            {can('edit') && <Button onClick={() => setOpen('test')}>{text.actions.test}</Button>}
            {can('pause') && <Button onClick={() => setOpen('pause')}>{text.actions.pause}</Button>}
            {can('resume') && !held && <Button look="primary" onClick={() => setOpen('resume')}>{text.actions.resume}</Button>}
            {can('retry') && failed + unknown > 0 && <Button onClick={() => setOpen('retry')}>{text.actions.retry}</Button>}
            {can('cancel') && (
                <Button look="quiet" className="text-bad hover:text-bad" onClick={() => setOpen('cancel')}>
                    {text.actions.cancel}
                </Button>
            )}
            {open === 'preview' && <PreviewDialog id={email.id} name={name} onClose={asked.onClose} />}
            {open === 'test' && <TestDialog id={email.id} onClose={asked.onClose} />}
            {open === 'send' && <SendDialog {...asked} />}
            {open === 'schedule' && <ScheduleDialog {...asked} />}
            {open === 'edit' && <EditDialog {...asked} />}
            {open === 'pause' && <Pause {...asked} />}
            {open === 'resume' && <Resume {...asked} />}
            {open === 'retry' && <Retry {...asked} />}
            {open === 'cancel' && <Cancel {...asked} />}
        </div>
    );
}

/** Does something and says that it is done. */
const doing = (work: () => Promise<unknown>, done: string) => async () => {
    await work();
    toast(done);
};

const Pause = ({ email, name, onClose }: Asked) => (
    <Confirm open onOpenChange={onClose} title={text.confirm.pause(name)} description={text.confirm.pauseDetail} action={text.actions.pause} onConfirm={doing(() => pauseEmail(email.id), text.done.pause)} />
);

function Resume({ email, name, onClose }: Asked) {
    const detail = email.progress ? text.confirm.resumeDetail(email.progress.pending) : text.confirm.resumeScheduled;
    return (
        <Confirm open onOpenChange={onClose} title={text.confirm.resume(name)} description={detail} action={text.actions.resume} onConfirm={doing(() => resumeEmail(email.id), text.done.resume)}>
            {email.holdReason && <p className="text-table text-muted">{text.holds[email.holdReason]}</p>}
        </Confirm>
    );
}

function Cancel({ email, name, onClose }: Asked) {
    const { progress } = email;
    const detail = progress ? text.confirm.cancelDetail(progress.sent, progress.pending) : text.confirm.cancelUnsent;
    return <Confirm open danger onOpenChange={onClose} title={text.confirm.cancel(name)} description={detail} action={text.actions.cancel} onConfirm={doing(() => cancelEmail(email.id), text.done.cancel)} />;
}

function Retry({ email, name, onClose }: Asked) {
    const { failed = 0, unknown = 0 } = email.progress ?? {};
    const [includeUnknown, setIncludeUnknown] = useState(false);
    return (
        <Confirm
            open
            onOpenChange={onClose}
            title={text.confirm.retry(name)}
            description={failed === 0 ? text.confirm.retryUnknown : text.confirm.retryDetail(failed)}
            action={text.actions.retry}
            onConfirm={doing(() => retryFailed(email.id, includeUnknown), text.done.retry)}
        >
            {unknown > 0 && (
                <label className="flex cursor-pointer items-start gap-2.5 text-table">
                    <Checkbox className="mt-0.5" checked={includeUnknown} onChange={(event) => setIncludeUnknown(event.target.checked)} />
                    <span>
                        {text.confirm.includeUnknown(unknown)}
                        <span className="block text-label text-faint">{text.confirm.includeUnknownHelp}</span>
                    </span>
                </label>
            )}
        </Confirm>
    );
}
