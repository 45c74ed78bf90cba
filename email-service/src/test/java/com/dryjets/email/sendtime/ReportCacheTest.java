package com.dryjets.email.sendtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportCacheTest {

    private static final UUID EMAIL = new UUID(1, 2);
    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    private long nanos;
    private int made;
    private final ReportCache cache = new ReportCache(() -> nanos);

    @Test
    void countsRecipientsOnceInHalfAMinute() {
        assertThat(madeIn(Duration.ofSeconds(29), null)).isEqualTo(1);
        assertThat(madeIn(Duration.ofSeconds(31), null)).isEqualTo(3);
    }

    @Test
    void keepsReportsThatAreSettledForLonger() {
        assertThat(madeIn(Duration.ofMinutes(9), NOW)).isEqualTo(1);
    }

    @Test
    void tellsTenantsAndEmailsApart() {
        get("a", EMAIL, null);
        get("b", EMAIL, null);
        get("a", new UUID(1, 3), null);

        assertThat(made).isEqualTo(3);
    }

    /** Returns how many reports were made for two requests with this time between them, and those before. */
    private int madeIn(Duration between, @Nullable Instant settledAt) {
        get("a", EMAIL, settledAt);
        nanos += between.toNanos();
        get("a", EMAIL, settledAt);
        nanos += Duration.ofHours(1).toNanos();
        return made;
    }

    private void get(String tenant, UUID email, @Nullable Instant settledAt) {
        cache.get(tenant, email, () -> {
                    made++;
                    SendTimeLift none = SendTimeLift.none("");
                    return Uni.createFrom()
                            .item(new SendTimeReport(email, NOW, settledAt, List.of(), none, none, null));
                })
                .await()
                .indefinitely();
    }
}
