import { Copy } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { emailStrings } from '#features/email/strings.ts';

/** Copies a text; `what` names it. */
export function CopyButton({ what, text }: { what: string; text: string }) {
    const copy = async () => {
        try {
            await navigator.clipboard.writeText(text);
            toast(emailStrings.copied(what));
        } catch {
            toast(emailStrings.notCopied, { tone: 'bad' });
        }
    };
    return <Button look="quiet" size="icon" aria-label={emailStrings.copy(what)} icon={<Copy size={14} />} onClick={() => void copy()} />;
}
