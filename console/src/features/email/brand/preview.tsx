import { useQuery } from '@tanstack/react-query';
import { Section } from '#components/section.tsx';
import { InlineProblem } from '#components/states.tsx';
import { brandStrings as text } from '#features/email/brand/strings.ts';
import { EmailPreview } from '#features/email/design/email-preview.tsx';
import type { Block } from '#features/email/design/types.ts';
import { builtQuery } from '#features/email/designer/api/builder.ts';

const { sample } = text;
const LINK = 'https://example.com';

const SAMPLE: Block[] = [
    { type: 'header' },
    { type: 'heading', text: sample.heading, level: 1 },
    { type: 'text', text: sample.text },
    { type: 'button', text: sample.button, href: LINK },
    { type: 'divider' },
    { type: 'table', header: sample.cells[0], rows: sample.cells.slice(1) },
    { type: 'social' },
    { type: 'footer' },
];

/** A sample email with the saved brand. Building needs the right to write. */
export function BrandPreview({ version, canWrite }: { version: number; canWrite: boolean }) {
    const built = useQuery({ ...builtQuery(canWrite ? JSON.stringify({ blocks: SAMPLE }) : undefined), queryKey: ['email', 'builder', `brand ${version}`] });
    if (!canWrite) return null;
    return (
        <Section title={text.preview} hint={text.previewHint} flush>
            <EmailPreview html={built.data?.html} stale={built.isPlaceholderData} height={640} first="phone" {...(built.isError && { problem: <InlineProblem error={built.error} onRetry={() => void built.refetch()} /> })} />
        </Section>
    );
}
