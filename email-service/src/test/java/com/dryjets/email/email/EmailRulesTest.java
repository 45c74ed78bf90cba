package com.dryjets.email.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.email.EmailDecision.Allowed;
import com.dryjets.email.email.EmailDecision.Rejected;
import com.dryjets.email.projection.CampaignPhase;
import com.dryjets.kit.problem.FieldError;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EmailRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void listsEverythingThatIsMissing() {
        assertThat(EmailRules.missing(draft(), 0, false, List.of()))
                .extracting(FieldError::pointer)
                .containsExactly("/subject", "/htmlContent", "/from", "/audience");
        assertThat(EmailRules.missing(email(EmailStatus.DRAFT), 1, true, List.of()))
                .isEmpty();
    }

    @Test
    void schedulesAReadyDraft() {
        assertThat(EmailRules.schedule(email(EmailStatus.DRAFT), CampaignPhase.RUNNING, List.of()))
                .isEqualTo(new Allowed(EmailStatus.SCHEDULED));
    }

    @Test
    void rejectsSchedulingOfUnreadyEmail() {
        List<FieldError> missing = List.of(new FieldError("/subject", "is missing"));

        assertThat(EmailRules.schedule(email(EmailStatus.DRAFT), CampaignPhase.RUNNING, missing))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.errors()).isEqualTo(missing));
    }

    @Test
    void rejectsSchedulingAfterCampaignEnded() {
        assertThat(EmailRules.schedule(email(EmailStatus.DRAFT), CampaignPhase.ENDED, List.of()))
                .isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = EmailStatus.class,
            names = {"DRAFT", "SCHEDULED"},
            mode = EnumSource.Mode.EXCLUDE)
    void rejectsSchedulingAndEditingAfterStart(EmailStatus status) {
        assertThat(EmailRules.schedule(email(status), CampaignPhase.RUNNING, List.of()))
                .isInstanceOf(Rejected.class);
        assertThat(EmailRules.edit(email(status))).isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = EmailStatus.class,
            names = {"COMPLETED", "COMPLETED_WITH_FAILURES", "CANCELLED", "FAILED"})
    void rejectsEveryActionOnFinishedEmail(EmailStatus status) {
        assertThat(EmailRules.pause(email(status))).isInstanceOf(Rejected.class);
        assertThat(EmailRules.resume(email(status), CampaignPhase.RUNNING, List.of()))
                .isInstanceOf(Rejected.class);
        assertThat(EmailRules.cancel(email(status))).isInstanceOf(Rejected.class);
    }

    @Test
    void variantsCannotBeComparedAtLocalTimes() {
        assertThat(EmailRules.atOwnTimes(false)).isInstanceOf(Allowed.class);
        assertThat(EmailRules.atOwnTimes(true)).isInstanceOf(Rejected.class);
    }

    @Test
    void resumesToStatusBeforePause() {
        EmailCampaign waiting = email(EmailStatus.PAUSED);
        EmailCampaign halfSent = email(EmailStatus.PAUSED);
        halfSent.sending.freezingSince = NOW;
        halfSent.sending.startedAt = NOW;
        EmailCampaign halfFrozen = email(EmailStatus.PAUSED);
        halfFrozen.sending.freezingSince = NOW;

        assertThat(EmailRules.resume(waiting, CampaignPhase.RUNNING, List.of()))
                .isEqualTo(new Allowed(EmailStatus.SCHEDULED));
        assertThat(EmailRules.resume(halfSent, CampaignPhase.RUNNING, List.of()))
                .isEqualTo(new Allowed(EmailStatus.SENDING));
        assertThat(EmailRules.resume(halfFrozen, CampaignPhase.RUNNING, List.of()))
                .isEqualTo(new Allowed(EmailStatus.FREEZING));
        assertThat(EmailRules.resume(halfSent, CampaignPhase.PAUSED, List.of())).isInstanceOf(Rejected.class);
        assertThat(EmailRules.resume(halfSent, CampaignPhase.RUNNING, List.of("b@x.example")))
                .isEqualTo(Rejected.because("b@x.example is not a verified sender. Verify it, then resume the email."));
    }

    @Test
    void sendsOnlyAfterTheLaunch() {
        assertThat(EmailRules.send(email(EmailStatus.DRAFT), CampaignPhase.DRAFT, List.of()))
                .isInstanceOf(Rejected.class);
        assertThat(EmailRules.send(email(EmailStatus.DRAFT), CampaignPhase.UNKNOWN, List.of()))
                .isInstanceOf(Rejected.class);
        assertThat(EmailRules.send(email(EmailStatus.DRAFT), CampaignPhase.RUNNING, List.of()))
                .isEqualTo(new Allowed(EmailStatus.SCHEDULED));
    }

    @Test
    void keepsAScheduledEmailReady() {
        List<FieldError> missing = List.of(new FieldError("/subject", "is missing"));

        assertThat(EmailRules.changed(email(EmailStatus.SCHEDULED), missing)).isInstanceOf(Rejected.class);
        assertThat(EmailRules.changed(email(EmailStatus.DRAFT), missing)).isEqualTo(new Allowed(EmailStatus.DRAFT));
        assertThat(EmailRules.changed(email(EmailStatus.SCHEDULED), List.of()))
                .isEqualTo(new Allowed(EmailStatus.SCHEDULED));
    }

    @Test
    void retriesOnlyAnEmailThatIsOrWasSent() {
        assertThat(EmailRules.retry(email(EmailStatus.COMPLETED_WITH_FAILURES), CampaignPhase.RUNNING))
                .isEqualTo(new Allowed(EmailStatus.SENDING));
        assertThat(EmailRules.retry(email(EmailStatus.CANCELLED), CampaignPhase.RUNNING))
                .isInstanceOf(Rejected.class);
        assertThat(EmailRules.retry(email(EmailStatus.COMPLETED_WITH_FAILURES), CampaignPhase.ENDED))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void launchesAtCampaignStartOrNow() {
        assertThat(EmailRules.launchTime(NOW.plusSeconds(5), NOW)).isEqualTo(NOW.plusSeconds(5));
        assertThat(EmailRules.launchTime(NOW.minusSeconds(5), NOW)).isEqualTo(NOW);
        assertThat(EmailRules.launchTime(null, NOW)).isEqualTo(NOW);
    }

    @Test
    void announcesWhenReadyAndWhenAudienceSizeChanges() {
        EmailCampaign email = email(EmailStatus.DRAFT);
        assertThat(EmailRules.announce(email, 0)).isFalse();
        assertThat(EmailRules.announce(email, 3)).isTrue();

        email.announced.size = 3;
        assertThat(EmailRules.announce(email, 3)).isFalse();
        assertThat(EmailRules.announce(email, 4)).isTrue();
        assertThat(EmailRules.announce(email, 0)).isTrue();

        email.status = EmailStatus.SENDING;
        assertThat(EmailRules.announce(email, 4)).isFalse();
    }

    @Test
    void movesTheTimeOfDayOfRecipientsByAsMuchAsTheEmail() {
        EmailCampaign email = email(EmailStatus.SCHEDULED);
        email.sending.scheduledFor = NOW;
        assertThat(EmailRules.movedTime(email, NOW.plusSeconds(3600))).isNull();

        email.sending.localTime = LocalDateTime.parse("2026-11-23T02:00:00");

        assertThat(EmailRules.movedTime(email, NOW.plus(Duration.ofDays(1))))
                .isEqualTo(LocalDateTime.parse("2026-11-24T02:00:00"));
    }

    @ParameterizedTest
    @EnumSource(EmailStatus.class)
    void saysWhyInWords(EmailStatus status) {
        assertThat(EmailRules.pause(email(status)))
                .satisfies(decision -> assertThat(decision.toString()).doesNotContain("email " + status))
                .satisfies(decision -> assertThat(decision.toString()).doesNotContain("is " + status));
    }

    private static EmailCampaign email(EmailStatus status) {
        EmailCampaign email = draft();
        email.status = status;
        email.content.subject = "Hello";
        email.content.html = "<p>Hello</p>";
        return email;
    }

    private static EmailCampaign draft() {
        return new EmailCampaign("sunrise", UUID.randomUUID(), null, "news@dryjets.example", NOW);
    }
}
