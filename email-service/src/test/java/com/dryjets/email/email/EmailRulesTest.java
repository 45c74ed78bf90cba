package com.dryjets.email.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.email.EmailDecision.Go;
import com.dryjets.email.email.EmailDecision.Refuse;
import com.dryjets.email.projection.CampaignPhase;
import com.dryjets.kit.problem.FieldError;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EmailRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void namesEverythingThatIsMissing() {
        assertThat(EmailRules.missing(new EmailCampaign(), 0))
                .extracting(FieldError::pointer)
                .containsExactly("/subject", "/htmlContent", "/segmentId");
        assertThat(EmailRules.missing(mail(EmailStatus.DRAFT), 1)).isEmpty();
    }

    @Test
    void schedulesAReadyDraft() {
        assertThat(EmailRules.schedule(mail(EmailStatus.DRAFT), CampaignPhase.RUNNING, List.of()))
                .isEqualTo(new Go(EmailStatus.SCHEDULED));
    }

    @Test
    void refusesToScheduleWhatIsNotReady() {
        List<FieldError> missing = List.of(new FieldError("/subject", "is missing"));

        assertThat(EmailRules.schedule(mail(EmailStatus.DRAFT), CampaignPhase.RUNNING, missing))
                .isInstanceOfSatisfying(
                        Refuse.class, refuse -> assertThat(refuse.reasons()).isEqualTo(missing));
    }

    @Test
    void nothingIsScheduledOnceTheCampaignIsOver() {
        assertThat(EmailRules.schedule(mail(EmailStatus.DRAFT), CampaignPhase.OVER, List.of()))
                .isInstanceOf(Refuse.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = EmailStatus.class,
            names = {"SENDING", "PAUSED", "SENT", "CANCELLED", "FAILED"})
    void whatHasStartedIsNeitherScheduledNorChanged(EmailStatus status) {
        assertThat(EmailRules.schedule(mail(status), CampaignPhase.RUNNING, List.of()))
                .isInstanceOf(Refuse.class);
        assertThat(EmailRules.change(mail(status))).isInstanceOf(Refuse.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = EmailStatus.class,
            names = {"SENT", "CANCELLED", "FAILED"})
    void whatIsOverStaysSo(EmailStatus status) {
        assertThat(EmailRules.pause(mail(status))).isInstanceOf(Refuse.class);
        assertThat(EmailRules.resume(mail(status), CampaignPhase.RUNNING)).isInstanceOf(Refuse.class);
        assertThat(EmailRules.cancel(mail(status))).isInstanceOf(Refuse.class);
    }

    @Test
    void resumesToWhereItWasPaused() {
        EmailCampaign waiting = mail(EmailStatus.PAUSED);
        EmailCampaign halfSent = mail(EmailStatus.PAUSED);
        halfSent.startedAt = NOW;

        assertThat(EmailRules.resume(waiting, CampaignPhase.RUNNING)).isEqualTo(new Go(EmailStatus.SCHEDULED));
        assertThat(EmailRules.resume(halfSent, CampaignPhase.RUNNING)).isEqualTo(new Go(EmailStatus.SENDING));
        assertThat(EmailRules.resume(halfSent, CampaignPhase.PAUSED)).isInstanceOf(Refuse.class);
    }

    @Test
    void launchesAtTheCampaignsStartOrAtOnce() {
        assertThat(EmailRules.launchTime(NOW.plusSeconds(5), NOW)).isEqualTo(NOW.plusSeconds(5));
        assertThat(EmailRules.launchTime(NOW.minusSeconds(5), NOW)).isEqualTo(NOW);
        assertThat(EmailRules.launchTime(null, NOW)).isEqualTo(NOW);
    }

    @Test
    void announcesOnceReadyAndWheneverTheAudienceIsAnother() {
        EmailCampaign mail = mail(EmailStatus.DRAFT);
        assertThat(EmailRules.announce(mail, 0)).isFalse();
        assertThat(EmailRules.announce(mail, 3)).isTrue();

        mail.announcedSize = 3;
        assertThat(EmailRules.announce(mail, 3)).isFalse();
        assertThat(EmailRules.announce(mail, 4)).isTrue();
        assertThat(EmailRules.announce(mail, 0)).isTrue();

        mail.status = EmailStatus.SENDING;
        assertThat(EmailRules.announce(mail, 4)).isFalse();
    }

    private static EmailCampaign mail(EmailStatus status) {
        EmailCampaign mail = new EmailCampaign();
        mail.status = status;
        mail.subject = "Hello";
        mail.html = "<p>Hello</p>";
        return mail;
    }
}
