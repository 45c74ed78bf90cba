package com.dryjets.analytics.exchange.feed;

import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the feed when it is due. */
@ApplicationScoped
class FeedTicker {

    private final IsolatedWork<String> reading = new IsolatedWork<>("Read exchange rates", "feed");
    private final FeedService feed;

    FeedTicker(FeedService feed) {
        this.feed = feed;
    }

    @Scheduled(
            every = "${dryjets.exchange.check-every:30s}",
            delayed = "1s",
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> readIfDue() {
        return reading.tick(feed::readIfDue);
    }
}
