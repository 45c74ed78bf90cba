import { Note } from '#components/note.tsx';
import { Section } from '#components/section.tsx';
import { Time } from '#components/time.tsx';
import { Button } from '#components/ui/button.tsx';
import { CopyButton } from '#features/email/parts/copy-button.tsx';
import { Fact, Facts } from '#features/email/parts/facts.tsx';
import { senderStrings as text } from '#features/email/senders/strings.ts';
import type { Sender } from '#features/email/senders/types.ts';
import { exact } from '#lib/format/time.ts';

/** How the emails of a sender are delivered, with what limits, and where the provider reports. */
export function RouteSection({ sender: { route: out, routePause: pause, webhookUrl }, onChange }: { sender: Sender; onChange: (() => void) | undefined }) {
    return (
        <Section
            title={text.route.title}
            actions={
                onChange && (
                    <Button size="small" onClick={onChange}>
                        {text.route.change}
                    </Button>
                )
            }
        >
            {pause && (
                <Note tone="warn" className="mb-3">
                    {text.paused}
                </Note>
            )}
            <Facts>
                {pause && (
                    <>
                        <Fact name={text.refusal}>{pause.reason}</Fact>
                        <Fact name={text.pausedSince}>{exact(pause.since)}</Fact>
                        <Fact name={text.nextAttempt}>
                            <Time at={pause.nextAttemptAt} />
                        </Fact>
                    </>
                )}
                <Fact name={text.route.type}>{text.routes[out.type]}</Fact>
                {out.host && <Fact name={text.route.host}>{out.host}</Fact>}
                {out.port && <Fact name={text.route.port}>{out.port}</Fact>}
                {out.encryption && <Fact name={text.route.encryption}>{text.tls[out.encryption]}</Fact>}
                {out.region && <Fact name={text.route.region}>{out.region}</Fact>}
                {out.username && <Fact name={text.route.username}>{out.username}</Fact>}
                {out.limits?.messagesPerSecond && <Fact name={text.route.rate}>{text.route.rateText(out.limits.messagesPerSecond)}</Fact>}
                {out.limits?.connections && <Fact name={text.route.connections}>{text.route.connectionsText(out.limits.connections)}</Fact>}
                {out.emailActivity && <Fact name={text.route.doubts}>{text.route.looksUp}</Fact>}
                {webhookUrl && (
                    <>
                        <Fact name={text.route.reports}>{out.webhook ? text.route.ownReports : text.route.noReports}</Fact>
                        <Fact name={text.route.webhook}>
                            <code dir="ltr" className="break-all">
                                {webhookUrl}
                            </code>
                            <CopyButton what={text.route.webhookOf} text={webhookUrl} />
                        </Fact>
                    </>
                )}
            </Facts>
        </Section>
    );
}
