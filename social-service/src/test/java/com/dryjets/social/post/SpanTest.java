package com.dryjets.social.post;

import static com.dryjets.social.PostFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpanTest {

    @Test
    void joinsSpansThatOverlapOrTouch() {
        assertThat(Span.merged(List.of(span(5, 6), span(0, 2), span(1, 3), span(3, 4), span(0, 1))))
                .containsExactly(span(0, 4), span(5, 6));
        assertThat(Span.merged(List.of())).isEmpty();
    }

    private static Span span(int from, int to) {
        return new Span(NOON.plusSeconds(from), NOON.plusSeconds(to));
    }
}
