package com.dryjets.social.publishing;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.work.Lease;
import com.dryjets.social.platform.Draft;
import com.dryjets.social.queue.ClaimedPost;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Claimed posts with an attempt in progress. */
final class PublishingFixtures {

    static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    static final PublishingConfig CONFIG = new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 200, new DurationConverter())
            .withMapping(PublishingConfig.class)
            .build()
            .getConfigMapping(PublishingConfig.class);

    private PublishingFixtures() {}

    static ClaimedPost post(int failures) {
        return new ClaimedPost(
                Ids.next(),
                "sunrise",
                Ids.next(),
                Channel.TWITTER,
                null,
                new Draft("Fresh shirts", List.of()),
                failures + 1,
                failures,
                true,
                NOW.minusSeconds(10),
                Lease.start(Duration.ofSeconds(20)));
    }
}
