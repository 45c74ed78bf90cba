package com.dryjets.social.publishing;

import static com.dryjets.social.publishing.PublishingFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.social.platform.RecentPost;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReconcileRulesTest {

    private static final String TEXT = "Shirts & more\n\nhttps://blog.example.org/shirts #laundry";

    @Test
    void recognizesThePostInTheNetworksNotation() {
        RecentPost there = new RecentPost("7", "Shirts &amp; more\n\nhttps://t.co/abc #laundry ", NOW.plusSeconds(2));

        assertThat(find(List.of(new RecentPost("8", "Other", NOW), there), Set.of()))
                .contains(there);
    }

    @Test
    void ignoresPostsOlderThanTheAttempt() {
        Instant lastWeek = NOW.minusSeconds(7 * 86_400);

        assertThat(find(List.of(new RecentPost("7", TEXT, lastWeek)), Set.of())).isEmpty();
    }

    @Test
    void toleratesASlowNetworkClock() {
        assertThat(find(List.of(new RecentPost("7", TEXT, NOW.minusSeconds(20))), Set.of()))
                .isPresent();
    }

    @Test
    void ignoresKnownPosts() {
        List<RecentPost> recent = List.of(new RecentPost("7", TEXT, NOW), new RecentPost("6", TEXT, NOW));

        assertThat(find(recent, Set.of("7"))).map(RecentPost::externalId).contains("6");
    }

    private static Optional<RecentPost> find(List<RecentPost> recent, Set<String> known) {
        return ReconcileRules.find(TEXT, NOW, recent, known);
    }
}
