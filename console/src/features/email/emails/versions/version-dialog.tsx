import { useQuery } from '@tanstack/react-query';
import { InlineProblem } from '#components/states.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { EmailPreview } from '#features/email/design/email-preview.tsx';
import { versionQuery } from '#features/email/emails/api/versions.ts';
import { emailText } from '#features/email/emails/strings.ts';
import { versionsText as text } from '#features/email/emails/versions/strings.ts';
import { Fact, Facts } from '#features/email/parts/facts.tsx';

/** Shows what an email said in a version. */
export function VersionDialog({ id, version, onClose }: { id: string; version: number; onClose: () => void }) {
    const shown = useQuery(versionQuery(id, version));
    const { data } = shown;
    return (
        <Dialog open wide="most" onOpenChange={(open) => !open && onClose()} title={text.titleOf(version)}>
            {data && (
                <Facts>
                    <Fact name={emailText.editing.subject}>{data.subject || emailText.noSubject}</Fact>
                    {data.previewText && <Fact name={emailText.facts.previewText}>{data.previewText}</Fact>}
                </Facts>
            )}
            <EmailPreview html={data?.html} text={data?.text} height={560} {...(shown.isError && { problem: <InlineProblem error={shown.error} onRetry={() => void shown.refetch()} /> })} />
        </Dialog>
    );
}
