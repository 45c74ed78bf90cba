import { Copy } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { copyText } from '#features/email/parts/copy.ts';
import { emailStrings } from '#features/email/strings.ts';

/** Copies a text; `what` names it. */
export const CopyButton = ({ what, text }: { what: string; text: string }) => (
    <Button look="quiet" size="icon" aria-label={emailStrings.copy(what)} icon={<Copy size={14} />} onClick={() => void copyText(what, text)} />
);
