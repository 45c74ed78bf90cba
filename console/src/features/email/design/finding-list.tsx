import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { designStrings as text } from '#features/email/design/strings.ts';
import type { Finding } from '#features/email/design/types.ts';

/** A button that leads somewhere. */
export interface Way {
    label: string;
    go: () => void;
}

interface FindingListProps {
    label: string;
    findings: readonly Finding[];
    /** Leads to where a finding is; undefined where there is no such place. */
    goTo?: (finding: Finding) => Way | undefined;
}

const rank = ({ severity }: Finding) => (severity === 'ERROR' ? 0 : 1);

/** What to correct and how, problems first. */
export function FindingList({ label, findings, goTo }: FindingListProps) {
    if (findings.length === 0) {
        return (
            <p className="flex items-center gap-2 p-3 text-table text-muted">
                <CircleCheck size={14} aria-hidden className="text-good" />
                {text.noFindings}
            </p>
        );
    }
    return (
        <ul aria-label={label} className="divide-y divide-line">
            {[...findings]
                .sort((one, other) => rank(one) - rank(other))
                .map((finding, at) => (
                    <One key={`${finding.code} ${finding.where} ${finding.element ?? ''} ${at}`} finding={finding} way={goTo?.(finding)} />
                ))}
        </ul>
    );
}

function One({ finding: { severity, message, fix, element }, way }: { finding: Finding; way: Way | undefined }) {
    const isError = severity === 'ERROR';
    const Icon = isError ? CircleAlert : TriangleAlert;
    return (
        <li className="flex items-start gap-2 px-3 py-2 text-table">
            <Icon size={14} aria-label={isError ? text.problem : text.hint} className={isError ? 'mt-1 shrink-0 text-bad' : 'mt-1 shrink-0 text-warn'} />
            <div className="min-w-0 flex-1 break-words">
                <p>{message}</p>
                {element && (
                    <p dir="auto" className="font-mono text-label">
                        {element}
                    </p>
                )}
                {fix && <p className="text-label text-muted">{fix}</p>}
            </div>
            {way && (
                <Button size="small" onClick={way.go}>
                    {way.label}
                </Button>
            )}
        </li>
    );
}
