package com.dryjets.social.publishing;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.platform.Draft;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Posts in the middle of being published. */
final class PublishingFixtures {

    static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    static final PublishingConfig CONFIG = new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 200, new DurationConverter())
            .withMapping(PublishingConfig.class)
            .build()
            .getConfigMapping(PublishingConfig.class);

    private PublishingFixtures() {}

    static LeasedPost post(int failures) {
        return new LeasedPost(
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
                Ids.next(),
                NOW.plusSeconds(20));
    }
}
