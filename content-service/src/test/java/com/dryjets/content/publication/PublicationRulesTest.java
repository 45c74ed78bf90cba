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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublicationRulesTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    @Test
    void followsLaterEvents() {
        assertThat(PublicationRules.isNews(SCHEDULED, null, NOON, fact(CANCELLED, NOON.plusSeconds(1))))
                .isTrue();
        assertThat(PublicationRules.isNews(CANCELLED, null, NOON, fact(SCHEDULED, NOON.plusSeconds(1))))
                .isTrue();
        assertThat(PublicationRules.isNews(SCHEDULED, null, NOON, fact(FAILED, NOON)))
                .isTrue();
    }

    @Test
    void ignoresEventsThatAreReadLate() {
        assertThat(PublicationRules.isNews(CANCELLED, null, NOON, fact(SCHEDULED, NOON.minusSeconds(1))))
                .isFalse();
        assertThat(PublicationRules.isNews(SCHEDULED, null, NOON, fact(FAILED, NOON.minusSeconds(1))))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(PublicationState.class)
    void keepsWhatIsPublishedPublished(PublicationState later) {
        assertThat(PublicationRules.isNews(PUBLISHED, null, NOON, fact(later, NOON.plusSeconds(1))))
                .isFalse();
    }

    @Test
    void believesAPublicationWheneverItIsRead() {
        assertThat(PublicationRules.isNews(FAILED, null, NOON, fact(PUBLISHED, NOON.minusSeconds(1))))
                .isTrue();
    }

    @Test
    void keepsAnEmailScheduledWhenItsAudienceChanges() {
        assertThat(PublicationRules.isNews(SCHEDULED, null, NOON, fact(PREPARED, NOON.plusSeconds(1))))
                .isFalse();
    }

    @Test
    void ordersByVersionWhateverTheClocksOfTwoReplicasSay() {
        Instant slow = NOON.minusSeconds(60);
        Instant fast = NOON.plusSeconds(60);

        assertThat(PublicationRules.isNews(SCHEDULED, 1L, NOON, fact(CANCELLED, 2L, slow)))
                .isTrue();
        assertThat(PublicationRules.isNews(CANCELLED, 2L, NOON, fact(SCHEDULED, 1L, fast)))
                .isFalse();
        assertThat(PublicationRules.isNews(CANCELLED, 2L, NOON, fact(CANCELLED, 2L, fast)))
                .isFalse();
    }

    @Test
    void ordersByTimeIfOneEventHasNoVersion() {
        assertThat(PublicationRules.isNews(SCHEDULED, 7L, NOON, fact(CANCELLED, NOON.plusSeconds(1))))
                .isTrue();
        assertThat(PublicationRules.isNews(CANCELLED, null, NOON, fact(SCHEDULED, 7L, NOON.minusSeconds(1))))
                .isFalse();
    }

    @Test
    void schedulesAnEmailWhoseAudienceChangedBeforeItsScheduleWasRead() {
        assertThat(PublicationRules.isNews(PREPARED, 3L, NOON, fact(SCHEDULED, 2L, NOON.minusSeconds(1))))
                .isTrue();
    }

    private static PublicationFact fact(PublicationState state, Instant at) {
        return fact(state, null, at);
    }

    private static PublicationFact fact(PublicationState state, @Nullable Long version, Instant at) {
        return new PublicationFact(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Channel.TWITTER,
                null,
                state,
                version,
                at,
                null,
                null,
                null,
                null);
    }
}
