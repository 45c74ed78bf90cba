package com.dryjets.content.repurposing;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.content.publication.PublicationState;
import com.dryjets.content.publication.PublicationView;
import com.dryjets.content.repurposing.ReleaseRules.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReleaseRulesTest {

    @ParameterizedTest
    @CsvSource({
        "APPROVED, SCHEDULED, SCHEDULED",
        "APPROVED, PUBLISHED, PUBLISHED",
        "SCHEDULED, PUBLISHED, PUBLISHED",
        "SCHEDULED, FAILED, APPROVED",
        "SCHEDULED, CANCELLED, APPROVED",
        "SCHEDULED, PREPARED, APPROVED"
    })
    void followsTheItem(ContentStatus from, PublicationState item, ContentStatus to) {
        assertThat(ReleaseRules.follow(from, items(item))).map(Outcome::status).contains(to);
    }

    @ParameterizedTest
    @CsvSource({
        "APPROVED, PREPARED",
        "APPROVED, FAILED",
        "SCHEDULED, SCHEDULED",
        "PUBLISHED, PUBLISHED",
        "DRAFT, SCHEDULED",
        "REJECTED, CANCELLED",
        "IN_REVIEW, FAILED"
    })
    void staysAsItIs(ContentStatus status, PublicationState item) {
        assertThat(ReleaseRules.follow(status, items(item))).isEmpty();
    }

    @Test
    void isPublishedOnceOneOfSeveralItemsIs() {
        assertThat(ReleaseRules.follow(
                        ContentStatus.SCHEDULED, items(PublicationState.PUBLISHED, PublicationState.SCHEDULED)))
                .map(Outcome::status)
                .contains(ContentStatus.PUBLISHED);
        assertThat(ReleaseRules.follow(
                        ContentStatus.SCHEDULED, items(PublicationState.FAILED, PublicationState.SCHEDULED)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ContentStatus.class,
            names = {"DRAFT", "IN_REVIEW", "REJECTED"})
    void saysThatAWithdrawalCameTooLate(ContentStatus status) {
        assertThat(ReleaseRules.follow(status, items(PublicationState.PUBLISHED)))
                .hasValueSatisfying(outcome -> {
                    assertThat(outcome.status()).isEqualTo(ContentStatus.PUBLISHED);
                    assertThat(outcome.reason()).contains("withdrawal");
                });
    }

    @Test
    void keepsTheReasonOfAFailure() {
        assertThat(ReleaseRules.follow(ContentStatus.SCHEDULED, items(PublicationState.FAILED)))
                .map(Outcome::reason)
                .contains("As tested");
    }

    private static List<PublicationView> items(PublicationState... states) {
        return Arrays.stream(states)
                .map(state ->
                        new PublicationView(UUID.randomUUID(), UUID.randomUUID(), state, null, null, null, "As tested"))
                .toList();
    }
}
