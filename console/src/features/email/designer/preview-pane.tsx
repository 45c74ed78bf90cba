import { Section } from '#components/section.tsx';
import { Empty, InlineProblem } from '#components/states.tsx';
import { EmailPreview } from '#features/email/design/email-preview.tsx';
import { FindingList } from '#features/email/design/finding-list.tsx';
import { designStrings } from '#features/email/design/strings.ts';
import type { Finding } from '#features/email/design/types.ts';
import { designerStrings as text } from '#features/email/designer/strings.ts';
import type { useBuilt } from '#features/email/designer/use-designer.ts';

const countOf = (findings: readonly Finding[], severity: Finding['severity']) => findings.filter((one) => one.severity === severity).length;

function hintOf(findings: readonly Finding[]): string {
    const [errors, warnings] = [countOf(findings, 'ERROR'), countOf(findings, 'WARNING')];
    return [errors > 0 && designStrings.errors(errors), warnings > 0 && designStrings.warnings(warnings)].filter(Boolean).join(', ');
}

/** The email as recipients see it, and what to correct, while it is edited. */
export function PreviewPane({ shown, onGo }: { shown: ReturnType<typeof useBuilt>; onGo: (key: string) => void }) {
    const { built, error, empty } = shown;
    const goTo = ({ where }: Finding) => {
        const key = shown.keyOf(where);
        return key === undefined ? undefined : { label: designStrings.goTo, go: () => onGo(key) };
    };
    const problem = empty ? <Empty title={text.preview.title}>{text.preview.empty}</Empty> : error && !shown.stale ? <InlineProblem error={error} onRetry={shown.retry} /> : undefined;
    return (
        <div className="flex min-w-0 flex-col gap-4">
            <Section title={text.preview.title} flush>
                <EmailPreview html={built?.html} text={built?.text} stale={shown.stale} height={620} first="phone" {...(problem && { problem })} />
            </Section>
            {built && !empty && (
                <Section title={text.findings.title} hint={hintOf(built.findings)}>
                    <FindingList label={text.findings.label} findings={built.findings} goTo={goTo} />
                </Section>
            )}
        </div>
    );
}
