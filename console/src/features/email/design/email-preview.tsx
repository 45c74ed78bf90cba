import { useState, type ReactNode } from 'react';
import { Segments } from '#components/ui/segments.tsx';
import { RenderedEmail } from '#features/email/design/rendered-email.tsx';
import type { Scheme } from '#features/email/design/frame.ts';
import { designStrings as text } from '#features/email/design/strings.ts';
import { cn } from '#lib/cn.ts';

/** The widths of a phone and of the reading pane of a desktop client. */
const WIDTHS = { phone: 375, desktop: 680 };
type Device = keyof typeof WIDTHS | 'text';

interface EmailPreviewProps {
    /** The whole document; undefined while it is not known. */
    html: string | undefined;
    /** The plain text, where it can be looked at. */
    text?: string | undefined;
    /** Whether a newer version is on its way. */
    stale?: boolean;
    height?: number;
    /** What is shown instead of the email. */
    problem?: ReactNode;
    first?: Device;
}

/** An email as a phone or a desktop client shows it, light or dark, or as plain text. */
export function EmailPreview({ html, text: plain, stale, height = 720, problem, first = 'desktop' }: EmailPreviewProps) {
    const [device, setDevice] = useState<Device>(first);
    const [scheme, setScheme] = useState<Scheme>('light');
    const devices = [
        { value: 'desktop' as const, label: text.desktop },
        { value: 'phone' as const, label: text.phone },
        ...(plain === undefined ? [] : [{ value: 'text' as const, label: text.plain }]),
    ];
    return (
        <div className="min-w-0">
            <div className="mb-2 flex flex-wrap items-center gap-2">
                <Segments<Device> label={text.device} value={device} options={devices} onChange={setDevice} />
                {device !== 'text' && (
                    <Segments<Scheme>
                        label={text.scheme}
                        value={scheme}
                        options={[
                            { value: 'light', label: text.light },
                            { value: 'dark', label: text.dark },
                        ]}
                        onChange={setScheme}
                    />
                )}
            </div>
            <div className={cn('overflow-hidden rounded-lg border border-line bg-rail transition-opacity', stale && 'opacity-60')}>
                {problem ??
                    (device === 'text' ? (
                        <pre dir="auto" role="region" aria-label={text.plain} tabIndex={0} className="overflow-auto p-4 font-mono text-label whitespace-pre-wrap break-words" style={{ height }}>
                            {plain}
                        </pre>
                    ) : (
                        html !== undefined && <RenderedEmail title={text.frame(device === 'phone' ? text.phone : text.desktop, scheme === 'dark' ? text.dark : text.light)} html={html} width={WIDTHS[device]} height={height} scheme={scheme} />
                    ))}
                {html === undefined && !problem && <div style={{ height }} />}
            </div>
        </div>
    );
}
