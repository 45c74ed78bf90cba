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
    void countsWhatGoesOutAndWhatWentOut() {
        ChannelScheduled answer = answer(
                mail(EmailStatus.SCHEDULED, NOON.plusSeconds(60)),
                mail(EmailStatus.SENT, NOON),
                mail(EmailStatus.CANCELLED, NOON.minusSeconds(60)),
                mail(EmailStatus.DRAFT, null));

        assertThat(answer)
                .isEqualTo(new ChannelScheduled(CAMPAIGN, REQUEST, Channel.EMAIL, 2, NOON, NOON.plusSeconds(60), null));
    }

    @Test
    void saysWhatWouldHaveToBeDone() {
        EmailCampaign empty = mail(EmailStatus.DRAFT, null);
        empty.subject = null;

        assertThat(answer().reason()).contains("approve content");
        assertThat(answer(mail(EmailStatus.DRAFT, null)).reason()).contains("no contact");
        assertThat(answer(empty).reason()).contains("no subject");
        assertThat(ScheduleRules.answer(CAMPAIGN, REQUEST, CampaignPhase.OVER, List.of())
                        .reason())
                .contains("over");
    }

    private static ChannelScheduled answer(EmailCampaign... mails) {
        return ScheduleRules.answer(CAMPAIGN, REQUEST, CampaignPhase.RUNNING, List.of(mails));
    }

    private static EmailCampaign mail(EmailStatus status, Instant at) {
        EmailCampaign mail = new EmailCampaign();
        mail.status = status;
        mail.scheduledFor = at;
        mail.subject = "Hello";
        mail.html = "<p>Hello</p>";
        return mail;
    }
}
