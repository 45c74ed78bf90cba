package com.dryjets.content.publication;

import static com.dryjets.content.publication.PublicationState.CANCELLED;
import static com.dryjets.content.publication.PublicationState.FAILED;
import static com.dryjets.content.publication.PublicationState.PREPARED;
import static com.dryjets.content.publication.PublicationState.PUBLISHED;
import static com.dryjets.content.publication.PublicationState.SCHEDULED;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublicationRulesTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    @Test
    void followsLaterEvents() {
        assertThat(PublicationRules.isNews(SCHEDULED, NOON, fact(CANCELLED, NOON.plusSeconds(1))))
                .isTrue();
        assertThat(PublicationRules.isNews(CANCELLED, NOON, fact(SCHEDULED, NOON.plusSeconds(1))))
                .isTrue();
        assertThat(PublicationRules.isNews(SCHEDULED, NOON, fact(FAILED, NOON))).isTrue();
    }

    @Test
    void ignoresEventsThatAreReadLate() {
        assertThat(PublicationRules.isNews(CANCELLED, NOON, fact(SCHEDULED, NOON.minusSeconds(1))))
                .isFalse();
        assertThat(PublicationRules.isNews(SCHEDULED, NOON, fact(FAILED, NOON.minusSeconds(1))))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(PublicationState.class)
    void keepsWhatIsPublishedPublished(PublicationState later) {
        assertThat(PublicationRules.isNews(PUBLISHED, NOON, fact(later, NOON.plusSeconds(1))))
                .isFalse();
    }

    @Test
    void believesAPublicationWheneverItIsRead() {
        assertThat(PublicationRules.isNews(FAILED, NOON, fact(PUBLISHED, NOON.minusSeconds(1))))
                .isTrue();
    }

    @Test
    void keepsAnEmailScheduledWhenItsAudienceChanges() {
        assertThat(PublicationRules.isNews(SCHEDULED, NOON, fact(PREPARED, NOON.plusSeconds(1))))
                .isFalse();
    }

    private static PublicationFact fact(PublicationState state, Instant at) {
        return new PublicationFact(
                UUID.randomUUID(), UUID.randomUUID(), Channel.TWITTER, null, state, at, null, null, null, null);
    }
}
