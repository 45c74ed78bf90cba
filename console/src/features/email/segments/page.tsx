import { emailStrings } from '#features/email/strings.ts';
import { EmailPage } from '#features/email/tabs.tsx';

export function SegmentsPage() {
    return <EmailPage title={emailStrings.tabs.segments}>{null}</EmailPage>;
}
