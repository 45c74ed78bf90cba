package com.dryjets.orchestrator.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SkippedEventsTest {

    private static final RecordPlace FIRST = new RecordPlace("marketing.posts", 0, 7);

    private final SkippedEvents skipped = new SkippedEvents();

    @Test
    void countsByTopicAndReason() {
        skipped.add(FIRST, new IllegalStateException("post 1"));
        skipped.add(new RecordPlace("marketing.posts", 1, 7), new IllegalStateException("post 2"));
        PgException refused = new PgException("Refused", "ERROR", "23514", "email 3");
        skipped.add(new RecordPlace("marketing.emails", 0, 7), new IllegalArgumentException(refused));

        assertThat(skipped.summary())
                .isEqualTo("1 of marketing.emails (SQLSTATE 23514), 2 of marketing.posts (IllegalStateException)");
    }

    @Test
    void forgetsDeadLetters() {
        skipped.add(FIRST, new IllegalStateException());

        skipped.forget(List.of(new RecordPlace("marketing.posts", 1, 7)));
        assertThat(skipped.isEmpty()).isFalse();

        skipped.forget(List.of(FIRST));
        assertThat(skipped.isEmpty()).isTrue();
    }
}
