package com.dryjets.email.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.ChannelScheduled;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.email.projection.CampaignPhase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScheduleRulesTest {

    private static final UUID CAMPAIGN = UUID.randomUUID();
    private static final UUID REQUEST = UUID.randomUUID();
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void countsScheduledAndSentEmails() {
        ChannelScheduled answer = answer(
                email(EmailStatus.SCHEDULED, NOON.plusSeconds(60)),
                email(EmailStatus.COMPLETED, NOON),
                email(EmailStatus.CANCELLED, NOON.minusSeconds(60)),
                email(EmailStatus.DRAFT, null));

        assertThat(answer)
                .isEqualTo(new ChannelScheduled(CAMPAIGN, REQUEST, Channel.EMAIL, 2, NOON, NOON.plusSeconds(60), null));
    }

    @Test
    void explainsWhyNothingIsScheduled() {
        EmailCampaign empty = email(EmailStatus.DRAFT, null);
        empty.content.subject = null;

        assertThat(answer().reason()).contains("Approve content");
        assertThat(answer(email(EmailStatus.DRAFT, null)).reason()).contains("No contact");
        assertThat(answer(empty).reason()).contains("no subject");
        assertThat(ScheduleRules.answer(CAMPAIGN, REQUEST, CampaignPhase.ENDED, List.of())
                        .reason())
                .contains("ended");
    }

    private static ChannelScheduled answer(EmailCampaign... emails) {
        return ScheduleRules.answer(CAMPAIGN, REQUEST, CampaignPhase.RUNNING, List.of(emails));
    }

    private static EmailCampaign email(EmailStatus status, Instant at) {
        EmailCampaign email = new EmailCampaign("sunrise", CAMPAIGN, null, "news@dryjets.example", NOON);
        email.status = status;
        email.sending.scheduledFor = at;
        email.content.subject = "Hello";
        email.content.html = "<p>Hello</p>";
        return email;
    }
}
