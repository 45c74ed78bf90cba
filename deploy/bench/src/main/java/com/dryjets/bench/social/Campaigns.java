package com.dryjets.bench.social;

import com.dryjets.bench.platform.EventWriter;
import com.dryjets.bench.platform.ServiceDatabase;
import com.dryjets.contracts.event.CampaignEvent.CampaignFacts;
import com.dryjets.contracts.event.CampaignEvent.CampaignLaunched;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Launches campaigns as campaign-service does. */
final class Campaigns {

    private static final Duration LASTING = Duration.ofDays(90);
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final EventWriter events;
    private final ServiceDatabase database;

    Campaigns(EventWriter events, ServiceDatabase database) {
        this.events = events;
        this.database = database;
    }

    /** Launches a campaign on all networks and waits until social-service knows it. */
    UUID launch() throws SQLException {
        UUID id = UUID.randomUUID();
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        CampaignFacts facts = new CampaignFacts(
                "Benchmark",
                "AWARENESS",
                Arrays.stream(Channel.values()).filter(Channel::isSocial).toList(),
                new Money(BigDecimal.valueOf(1000), "EUR"),
                now,
                now.plus(LASTING),
                "Europe/Berlin",
                List.of("more readers"));
        events.write(new CampaignLaunched(id, UUID.randomUUID(), facts, List.of()));
        events.flush();
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (database.number(
                        "select count(*) from campaign_projection where campaign_id = '%s' and status = 'RUNNING'"
                                .formatted(id))
                == 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("social-service does not know the launched campaign");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return id;
    }
}
