package com.dryjets.email.bounce;

import com.dryjets.kit.work.Backoff;
import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Reads reports from a mailbox. Failures, such as a server that is away, are retried with growing pauses. */
@ApplicationScoped
class ImapTicker {

    private final IsolatedWork<String> work = new IsolatedWork<>(
            "Read bounces over IMAP", "host", new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(5)));
    private final ImapMailbox mailbox;
    private final BounceConfig config;

    ImapTicker(ImapMailbox mailbox, BounceConfig config) {
        this.mailbox = mailbox;
        this.config = config;
    }

    @Scheduled(
            every = "10s",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> read() {
        List<String> hosts = config.imap().host().stream().toList();
        return work.each(
                        hosts,
                        host -> host,
                        host -> Uni.createFrom()
                                .item(mailbox::readAll)
                                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .replaceWithVoid();
    }
}
