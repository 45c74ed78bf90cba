package com.dryjets.orchestrator.failure;

import static com.dryjets.orchestrator.failure.ObservedFixtures.email;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.orchestrator.projection.PublicationState;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailLimitSymptomsTest {

    private final ObservedFixtures campaign = new ObservedFixtures();

    @ParameterizedTest
    @CsvSource({
        "BOUNCES, SENT, 20, 4, false",
        "BOUNCES, SENT, 200, 49, false",
        "BOUNCES, SENT, 200, 50, true",
        "COMPLAINTS, DELIVERED, 20, 1, false",
        "COMPLAINTS, DELIVERED, 150, 2, false",
        "COMPLAINTS, DELIVERED, 150, 3, true",
        "BOUNCES, SENT, 1000, 60, false",
        "BOUNCES, SENT, 1000, 90, true",
        "COMPLAINTS, DELIVERED, 2000, 8, false",
        "COMPLAINTS, DELIVERED, 2000, 16, true"
    })
    void ratesAreComparedWithTheLimitsOfMailboxProviders(
            Metric events, Metric trials, int count, int bad, boolean failure) {
        campaign.day(0, Channel.EMAIL, Map.of(trials, 10));
        campaign.day(1, Channel.EMAIL, Map.of(trials, count - 10, events, bad));

        assertThat(campaign.symptoms()).hasSize(failure ? 1 : 0);
        assertThat(campaign.symptoms())
                .allSatisfy(symptom -> assertThat(symptom.since()).isEqualTo("2026-10-06T00:00:00Z"));
    }

    @Test
    void anEmailPausedForItsBouncesIsOneCause() {
        campaign.day(0, Channel.EMAIL, Map.of(Metric.SENT, 1_000, Metric.BOUNCES, 90));
        campaign.emails.add(email(PublicationState.PAUSED, "BOUNCE_RATE", null));

        assertThat(campaign.only().kind()).isEqualTo(FailureKind.EMAIL_PAUSED);
    }
}
