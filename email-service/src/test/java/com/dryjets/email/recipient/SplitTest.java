package com.dryjets.email.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.recipient.Split.Group;
import io.vertx.core.json.JsonArray;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    @Test
    void withoutATestEverybodyIsInOneLane() {
        assertThat(Split.NONE.thresholds()).isEqualTo("{}");
        assertThat(Split.NONE.lanes()).isEqualTo("{0}");
        assertThat(new JsonArray(Split.NONE.rows(NOW)))
                .isEqualTo(new JsonArray("[{\"lane\": 0, \"due_at\": \"2026-11-02T09:00:00Z\"}]"));
    }

    @Test
    void restOfATestIsNotDueAndTheHoldoutGroupNeverIs() {
        Split split =
                new Split(List.of(new Group(1, 0.125, Duration.ZERO), new Group(2, 0.125, Duration.ofHours(3))), 0.25);

        assertThat(split.thresholds()).isEqualTo("{0.125,0.25,0.5}");
        assertThat(split.lanes()).isEqualTo("{1,2,9,0}");
        assertThat(new JsonArray(split.rows(NOW)))
                .isEqualTo(new JsonArray("[{\"lane\": 1, \"variant\": 1, \"due_at\": \"2026-11-02T09:00:00Z\"},"
                        + "{\"lane\": 2, \"variant\": 2, \"due_at\": \"2026-11-02T12:00:00Z\"},"
                        + "{\"lane\": 9}, {\"lane\": 0, \"due_at\": null}]"));
    }
}
