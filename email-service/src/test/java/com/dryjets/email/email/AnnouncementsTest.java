package com.dryjets.email.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnnouncementsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void nothingResumesAfterACancellation() {
        EmailCampaign email = paused();

        email.cancel("Not wanted.", NOW);

        assertThat(email.announced.resumed()).isFalse();
    }

    @Test
    void theDraftOfContentThatIsApprovedAgainWasNeverPaused() {
        EmailCampaign email = paused();

        email.withdraw("Its content was withdrawn.", NOW);
        email.reinstate(NOW);

        assertThat(email.status).isEqualTo(EmailStatus.DRAFT);
        assertThat(email.announced.resumed()).isFalse();
    }

    @Test
    void aPauseThatWasPublishedEndsOnce() {
        EmailCampaign email = paused();

        email.moveTo(EmailStatus.SCHEDULED, NOW);

        assertThat(email.announced.resumed()).isTrue();
        assertThat(email.announced.resumed()).isFalse();
    }

    private static EmailCampaign paused() {
        EmailCampaign email = new EmailCampaign("sunrise", UUID.randomUUID(), null, "news@dryjets.example", NOW);
        email.schedule(Schedule.at(NOW.plusSeconds(60)), NOW);
        email.moveTo(EmailStatus.PAUSED, NOW);
        email.announced.announcedPause();
        return email;
    }
}
