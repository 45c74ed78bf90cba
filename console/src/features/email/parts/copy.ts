import { toast } from '#components/ui/toasts.tsx';
import { emailStrings } from '#features/email/strings.ts';

/** Copies a text and says so; `what` names it. */
export async function copyText(what: string, text: string): Promise<void> {
    try {
        await navigator.clipboard.writeText(text);
        toast(emailStrings.copied(what));
    } catch {
        toast(emailStrings.notCopied, { tone: 'bad' });
    }
}
