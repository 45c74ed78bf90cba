import { Link } from '@tanstack/react-router';
import { Note } from '#components/note.tsx';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { toast } from '#components/ui/toasts.tsx';
import type { CampaignSummary } from '#features/campaigns/types.ts';
import { DropZone } from '#features/content/drop-zone.tsx';
import { useStopQuestion } from '#components/stop-question.tsx';
import { CampaignSelect } from '#features/campaigns/parts/campaign-select.tsx';
import { Format } from '#features/social/import/format.tsx';
import { Report } from '#features/social/import/report.tsx';
import { importStrings as text } from '#features/social/import/strings.ts';
import { MAX_BYTES, useImport, type Import } from '#features/social/import/use-import.ts';
import { messageOf } from '#lib/api/problem.ts';
import { count } from '#lib/format/numbers.ts';
import { localZone } from '#lib/format/time.ts';

const ACCEPT = '.csv,text/csv';

interface ImportFileProps {
    campaigns: readonly CampaignSummary[] | undefined;
    campaignId: string | undefined;
    onCampaign: (id: string | undefined) => void;
}

/** Checks a file, shows what would be scheduled, and schedules it on request. */
export function ImportFile({ campaigns, campaignId, onCampaign }: ImportFileProps) {
    const { state, choose, check, add, reset } = useImport();
    const importing = state.step === 'importing';
    const stop = useStopQuestion(importing, text.leave);
    const zone = campaigns?.find(({ id }) => id === campaignId)?.timeZone ?? localZone();
    const change = (id: string | undefined) => {
        onCampaign(id);
        if (state.step === 'done' || !id) reset();
        else if (state.step !== 'idle') void check(id, state.file);
    };
    const take = ([file]: File[]) => {
        if (!file || !campaignId) return;
        if (file.size > MAX_BYTES) toast(text.tooLarge, { tone: 'bad' });
        else void choose(campaignId, file);
    };
    return (
        <div className="flex flex-col gap-5">
            {/* A campaign that is exchanged now would not be that of the posts. */}
            <fieldset disabled={importing} className="contents">
                <CampaignSelect campaigns={campaigns} value={campaignId} none={text.chooseCampaign} onChange={change} />
            </fieldset>
            {!campaignId ? (
                <p className="text-table text-muted">{text.chooseFirst}</p>
            ) : state.step === 'idle' ? (
                <DropZone label={text.file} hint={text.hint} accept={ACCEPT} onFiles={take} />
            ) : (
                <Progress state={state} zone={zone} campaignId={campaignId} onAdd={() => void add(campaignId, state.file)} onCheck={() => void check(campaignId, state.file)} onReset={reset} />
            )}
            {needsFormat(state) && <Format />}
            {stop.question}
        </div>
    );
}

/** Whether a person may have to look up how a file is written. */
const needsFormat = (state: Import) => state.step === 'idle' || state.step === 'failed' || (state.step === 'checked' && state.report.refused > 0);

interface ProgressProps {
    state: Exclude<Import, { step: 'idle' }>;
    zone: string;
    campaignId: string;
    onAdd: () => void;
    onCheck: () => void;
    onReset: () => void;
}

function Progress({ state, zone, campaignId, onAdd, onCheck, onReset }: ProgressProps) {
    const other = (
        <Button size="small" disabled={state.step === 'importing'} onClick={onReset}>
            {state.step === 'done' ? text.another : text.other}
        </Button>
    );
    if (state.step === 'checking') {
        return (
            <div role="status" className="flex flex-col gap-3">
                <p className="text-table text-muted">{text.checking(state.file.name)}</p>
                <Skeleton className="h-40 rounded-lg" />
            </div>
        );
    }
    if (state.step === 'failed') {
        return (
            <div role="alert">
                <Note
                    tone="bad"
                    action={
                        <>
                            <Button size="small" onClick={onCheck}>
                                {text.tryAgain}
                            </Button>
                            {other}
                        </>
                    }
                >
                    <p className="font-medium">{text.problem}</p>
                    <p>{messageOf(state.error)}</p>
                </Note>
            </div>
        );
    }
    const { report } = state;
    if (!report) return null;
    const { rows, refused } = report;
    return (
        <>
            {state.step === 'done' ? (
                <div role="status">
                    <Note
                        tone="good"
                        action={
                            <>
                                {other}
                                <Link to="/social/queue" search={{ campaign: campaignId }} className={buttonClass('primary', 'small')}>
                                    {text.queue}
                                </Link>
                            </>
                        }
                    >
                        <span className="font-medium">{text.done(count(rows), rows === 1)}</span> {text.doneDetail}
                    </Note>
                </div>
            ) : refused > 0 ? (
                <div role="alert">
                    <Note tone="warn" action={other}>
                        {text.refused(count(refused), count(rows))}
                    </Note>
                </div>
            ) : (
                <Note
                    tone="plain"
                    action={
                        <>
                            {other}
                            <Button size="small" look="primary" busy={state.step === 'importing'} onClick={onAdd}>
                                {text.schedule(count(rows), rows === 1)}
                            </Button>
                        </>
                    }
                >
                    {rows === 1 ? text.readyOne : text.ready(count(rows))}
                </Note>
            )}
            <Report key={`${state.step} ${state.file.csv.length} ${refused}`} report={report} zone={zone} />
        </>
    );
}
