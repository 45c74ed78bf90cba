import { useQuery } from '@tanstack/react-query';
import { Dialog } from '#components/ui/dialog.tsx';
import { abTestQuery } from '#features/email/ab-tests/api/ab-test.ts';
import { setupStrings } from '#features/email/setup/strings.ts';
import { TestSend } from '#features/email/setup/test-send.tsx';

const text = setupStrings.test;

/** Sends an email to a few addresses of one's own. */
export function TestDialog({ id, onClose }: { id: string; onClose: () => void }) {
    const test = useQuery(abTestQuery(id)).data;
    return (
        <Dialog open onOpenChange={(open) => !open && onClose()} title={text.send} description={text.sendHint}>
            <TestSend id={id} variants={test?.variants.map(({ name }) => name) ?? []} />
        </Dialog>
    );
}
