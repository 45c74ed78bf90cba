import { Copy } from 'lucide-react';
import { useState } from 'react';
import { Note } from '#components/note.tsx';
import { componentStrings } from '#components/strings.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input, Select } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { createReportLink } from '#features/analytics/api/report-links.ts';
import { ChannelChoice } from '#features/analytics/reports/channel-choice.tsx';
import { EXPIRIES, linkRequest, rollingDays, type Expiry } from '#features/analytics/reports/sharing/share-request.ts';
import { sharingStrings } from '#features/analytics/reports/sharing/strings.ts';
import { channelsOf } from '#features/analytics/scope/scope.ts';
import type { ReportRequest } from '#features/analytics/types.ts';
import { messageOf } from '#lib/api/problem.ts';
import { calendarRange } from '#lib/format/time.ts';

const text = sharingStrings.dialog;

interface ShareDialogProps {
    campaignId: string;
    request: ReportRequest & { startDate: string; endDate: string };
    today: string;
    onClose: () => void;
}

/** Creates a link to the report and shows its address, once. */
export function ShareDialog({ campaignId, request, today, onClose }: ShareDialogProps) {
    const days = rollingDays(request, today);
    const [label, setLabel] = useState('');
    const [rolling, setRolling] = useState(days !== undefined);
    const [channels, setChannels] = useState((request.channels ?? []).join(','));
    const [expiry, setExpiry] = useState<Expiry>('30');
    const [busy, setBusy] = useState(false);
    const [failure, setFailure] = useState<string>();
    const [url, setUrl] = useState<string>();

    const create = async () => {
        setBusy(true);
        setFailure(undefined);
        try {
            const wanted = linkRequest(campaignId, { ...request, channels: channelsOf(channels) }, { label, days: rolling ? days : undefined, expiry, now: Date.now() });
            setUrl((await createReportLink(wanted)).url);
        } catch (problem) {
            setFailure(messageOf(problem));
        } finally {
            setBusy(false);
        }
    };

    if (url !== undefined) return <Created url={url} onClose={onClose} />;
    return (
        <Dialog
            open
            onOpenChange={(open) => !open && onClose()}
            title={text.title}
            description={text.detail}
            footer={
                <>
                    <Button onClick={onClose}>{componentStrings.cancel}</Button>
                    <Button look="primary" busy={busy} onClick={() => void create()}>
                        {text.create}
                    </Button>
                </>
            }
        >
            <form
                className="flex flex-col gap-4"
                onSubmit={(event) => {
                    event.preventDefault();
                    if (!busy) void create();
                }}
            >
                <Field label={text.label} optional help={text.labelHelp}>
                    {(aria) => <Input {...aria} maxLength={120} value={label} onChange={(event) => setLabel(event.target.value)} />}
                </Field>
                <Field label={text.period}>
                    {(aria) => (
                        <Select {...aria} value={rolling ? 'rolling' : 'fixed'} onChange={(event) => setRolling(event.target.value === 'rolling')}>
                            {days !== undefined && <option value="rolling">{text.rolling(days)}</option>}
                            <option value="fixed">{text.fixed(calendarRange(request.startDate, request.endDate))}</option>
                        </Select>
                    )}
                </Field>
                <ChannelChoice offered={[(request.channels ?? []).join(',')]} value={channels} onChange={setChannels} />
                <Field label={text.expiry}>
                    {(aria) => (
                        <Select {...aria} value={expiry} onChange={(event) => setExpiry(event.target.value as Expiry)}>
                            {EXPIRIES.map((one) => (
                                <option key={one} value={one}>
                                    {text.expiries[one]}
                                </option>
                            ))}
                        </Select>
                    )}
                </Field>
                {failure && (
                    <p role="alert" className="text-table text-bad">
                        {failure}
                    </p>
                )}
            </form>
        </Dialog>
    );
}

function Created({ url, onClose }: { url: string; onClose: () => void }) {
    const copy = async () => {
        try {
            await navigator.clipboard.writeText(url);
            toast(text.copied);
        } catch {
            toast(text.notCopied, { tone: 'bad' });
        }
    };
    return (
        <Dialog
            open
            onOpenChange={(open) => !open && onClose()}
            title={text.created}
            footer={
                <>
                    <Button onClick={onClose}>{text.done}</Button>
                    <Button look="primary" icon={<Copy size={14} aria-hidden />} onClick={() => void copy()}>
                        {text.copy}
                    </Button>
                </>
            }
        >
            <div className="flex flex-col gap-4">
                <Field label={text.url}>
                    {(aria) => <Input {...aria} readOnly value={url} className="font-mono" onFocus={(event) => event.target.select()} />}
                </Field>
                <Note tone="warn">{text.once}</Note>
            </div>
        </Dialog>
    );
}
