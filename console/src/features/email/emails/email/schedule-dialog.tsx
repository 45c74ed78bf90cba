import { useState } from 'react';
import { InlineProblem } from '#components/states.tsx';
import { componentStrings } from '#components/strings.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { scheduleEmail } from '#features/email/emails/api/writes.ts';
import { useReady } from '#features/email/emails/email/ready.tsx';
import { RecipientTimesField } from '#features/email/emails/email/recipient-times.tsx';
import { emailText } from '#features/email/emails/strings.ts';
import type { Email } from '#features/email/emails/types.ts';
import { useCampaign } from '#features/email/setup/use-zone.ts';
import { messageOf } from '#lib/api/problem.ts';
import { exact, localHour, localZone, zoneName } from '#lib/format/time.ts';
import { instantOf, localOf } from '#lib/format/zoned.ts';

const text = emailText.scheduling;

/** Schedules an email, or moves it. Times are those of the campaign's zone. */
export function ScheduleDialog({ email, name, onClose }: { email: Email; name: string; onClose: () => void }) {
    const campaign = useCampaign(email.campaignId);
    const isKnown = campaign.zone !== undefined;
    const zone = campaign.zone ?? localZone();
    const { ready, size, audience, problem } = useReady(email);
    const [typed, setTyped] = useState<string>();
    const [times, setTimes] = useState({ byZone: Boolean(email.localTime), within: email.bestTimeWithinHours ?? undefined });
    const { byZone, within } = times;
    const [error, setError] = useState<string>();
    const [failure, setFailure] = useState<string>();
    const [busy, setBusy] = useState(false);
    const local = typed ?? email.localTime?.slice(0, 16) ?? (email.scheduledFor ? localOf(email.scheduledFor, zone) : '');
    const scheduledTime = local && instantOf(local, zone);
    const shown = byZone ? localHour(local) : exact(scheduledTime, zone);
    const save = async () => {
        setFailure(undefined);
        const wrong = !scheduledTime ? text.required : !byZone && Date.parse(scheduledTime) <= Date.now() ? text.past : undefined;
        setError(wrong);
        if (wrong) return;
        setBusy(true);
        try {
            await scheduleEmail(email, { scheduledTime, byRecipientTimeZone: byZone, ...(byZone && { timeZone: zone }), ...(within && { bestTimeWithinHours: within }) });
            toast(emailText.done.schedule(shown));
            onClose();
        } catch (refusal) {
            setFailure(messageOf(refusal));
        } finally {
            setBusy(false);
        }
    };
    return (
        <Dialog
            open
            onOpenChange={(open) => !open && onClose()}
            title={text.title(name)}
            footer={
                <>
                    <Button onClick={onClose}>{componentStrings.cancel}</Button>
                    <Button look="primary" busy={busy} disabled={!ready || !isKnown} onClick={() => void save()}>
                        {text.save}
                    </Button>
                </>
            }
        >
            {problem}
            {campaign.error && <InlineProblem error={campaign.error} onRetry={campaign.retry} className="px-0" />}
            <form
                noValidate
                className="flex flex-col gap-4"
                onSubmit={(event) => {
                    event.preventDefault();
                    if (ready && isKnown) void save();
                }}
            >
                <Field label={text.at} help={isKnown ? text.zone(zoneName(zone)) : undefined} error={error}>
                    {(aria) => (
                        <Input
                            {...aria}
                            type="datetime-local"
                            className="w-60"
                            value={local}
                            onChange={(event) => {
                                setTyped(event.target.value);
                                setError(undefined);
                            }}
                        />
                    )}
                </Field>
                <RecipientTimesField times={times} onChange={setTimes} />
                {scheduledTime && isKnown && ready && size !== undefined && <p className="text-table text-muted">{text.outcome(size, audience, shown)}</p>}
            </form>
            {failure && (
                <p role="alert" className="mt-3 text-table text-bad">
                    {failure}
                </p>
            )}
        </Dialog>
    );
}
