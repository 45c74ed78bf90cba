package com.dryjets.orchestrator.failure;

import static com.dryjets.orchestrator.failure.ObservedFixtures.CONFIG;
import static com.dryjets.orchestrator.failure.ObservedFixtures.NOW;
import static com.dryjets.orchestrator.failure.ObservedFixtures.email;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.EmailFailureReason;
import com.dryjets.orchestrator.failure.FailureChange.Clear;
import com.dryjets.orchestrator.failure.FailureChange.Raise;
import com.dryjets.orchestrator.failure.FailureChange.Update;
import com.dryjets.orchestrator.projection.CampaignStatus;
import com.dryjets.orchestrator.projection.PublicationState;
import com.dryjets.orchestrator.projection.TroubledAccount;
import com.dryjets.orchestrator.projection.TroubledPublications;
import com.dryjets.orchestrator.projection.TroubledPublications.Example;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FailureRulesTest {

    private static final UUID ACCOUNT = Ids.next();

    private final ObservedFixtures campaign = new ObservedFixtures();

    @Test
    void aCampaignWithoutDataHasNoSymptoms() {
        assertThat(campaign.symptoms()).isEmpty();
    }

    @Test
    void anAccountThatCannotPublishIsOneCause() {
        campaign.accounts.add(account(false));

        Symptom symptom = campaign.only();

        assertThat(symptom.kind()).isEqualTo(FailureKind.ACCOUNT);
        assertThat(symptom.problem()).isEqualTo("LinkedIn account Acme cannot publish.");
        assertThat(symptom.evidence()).isEqualTo("2 scheduled posts wait for it. The network says: “Token revoked”.");
        assertThat(symptom.since()).isEqualTo("2026-10-19T08:00:00Z");
        assertThat(symptom.steps().getFirst().action()).isEqualTo(RecoveryAction.RECONNECT_ACCOUNT);
        assertThat(symptom.steps().getFirst().targets()).containsExactly(ACCOUNT);
    }

    @Test
    void raisesOnceUpdatesAndClears() {
        campaign.accounts.add(account(false));
        Symptom first = campaign.only();
        assertThat(decide()).containsExactly(new Raise(first));
        Failure open = new Failure("sunrise", Ids.next(), first, NOW);
        assertThat(decide(open)).isEmpty();

        campaign.accounts.set(0, account(true));
        assertThat(decide(open)).containsExactly(new Update(open, campaign.only()));

        campaign.accounts.clear();
        assertThat(decide(open)).containsExactly(new Clear(open));
    }

    @Test
    void anEndedCampaignHasNoSymptoms() {
        campaign.accounts.add(account(false));

        assertThat(FailureRules.symptoms(campaign.observed(CampaignStatus.COMPLETED), Map.of(), CONFIG))
                .isEmpty();
    }

    @Test
    void failedPostsOfAChannelHaveAStepForEachReason() {
        Example refused = new Example(Ids.next(), "CONTENT_REFUSED", "Refused");
        Example unreachable = new Example(Ids.next(), "NETWORK_UNREACHABLE", "No answer");
        campaign.troubled.add(posts(PublicationState.FAILED, 700, "2026-10-19T10:00:00Z", unreachable, refused));

        Symptom symptom = campaign.only();

        assertThat(symptom.kind()).isEqualTo(FailureKind.POSTS_FAILED);
        assertThat(symptom.problem()).isEqualTo("700 posts on LinkedIn failed.");
        assertThat(symptom.since()).isEqualTo("2026-10-19T10:00:00Z");
        assertThat(symptom.steps())
                .extracting(RecoveryStep::action)
                .containsExactly(RecoveryAction.EDIT_POSTS, RecoveryAction.RETRY_POSTS);
        assertThat(symptom.steps().getFirst().targets()).containsExactly(refused.id());
    }

    @Test
    void postsThatFailedForAnUnknownReasonCanBeRetried() {
        Example unexplained = new Example(Ids.next(), null, null);
        campaign.troubled.add(posts(PublicationState.FAILED, 1, "2026-10-19T10:00:00Z", unexplained));

        assertThat(campaign.only().steps())
                .extracting(RecoveryStep::action)
                .containsExactly(RecoveryAction.RETRY_POSTS);
    }

    @ParameterizedTest
    @CsvSource({
        "BY_USER, false",
        "CAMPAIGN_PAUSED, false",
        "COMPLAINT_RATE, true",
        "BOUNCE_RATE, true",
        "SENDER_NOT_VERIFIED, true"
    })
    void anEmailPausedByAPersonIsNotAFailure(String reason, boolean failure) {
        campaign.emails.add(email(PublicationState.PAUSED, reason, null));

        assertThat(campaign.symptoms()).hasSize(failure ? 1 : 0);
        assertThat(campaign.symptoms()).allSatisfy(symptom -> {
            assertThat(symptom.problem()).startsWith("The email “News” was paused: ");
            assertThat(symptom.steps().getLast().action()).isEqualTo(RecoveryAction.RESUME_EMAIL);
        });
    }

    @ParameterizedTest
    @EnumSource
    void anEmailThatCouldNotBeSentSaysWhatToChange(EmailFailureReason reason) {
        campaign.emails.add(email(PublicationState.FAILED, reason.name(), null));

        assertThat(campaign.only().kind()).isEqualTo(FailureKind.EMAIL_FAILED);
        assertThat(campaign.only().steps().getFirst().action()).isEqualTo(RecoveryAction.EDIT_EMAIL);
    }

    @Test
    void aBlockedEmailShowsTheServersMessage() {
        campaign.emails.add(email(PublicationState.PUBLISHED, null, Instant.parse("2026-10-20T11:00:00Z")));

        assertThat(campaign.only().kind()).isEqualTo(FailureKind.EMAIL_BLOCKED);
        assertThat(campaign.only().evidence()).isEqualTo("The server says: “535 Login refused”.");
        assertThat(campaign.only().since()).isEqualTo("2026-10-20T11:00:00Z");
    }

    @Test
    void latePostsAreAFailureUnlessTheCampaignIsPaused() {
        Example late = new Example(Ids.next(), null, null);
        campaign.troubled.add(posts(PublicationState.SCHEDULED, 1, "2026-10-20T10:59:00Z", late));

        assertThat(campaign.only().kind()).isEqualTo(FailureKind.LATE);
        assertThat(campaign.only().problem()).isEqualTo("A scheduled post on LinkedIn is late.");
        assertThat(campaign.only().since()).isEqualTo("2026-10-20T10:59:00Z");
        assertThat(FailureRules.symptoms(campaign.observed(CampaignStatus.PAUSED), Map.of(), CONFIG))
                .isEmpty();
    }

    private List<FailureChange> decide(Failure... open) {
        return FailureRules.decide(campaign.observed(CampaignStatus.ACTIVE), List.of(open), CONFIG);
    }

    private static TroubledAccount account(boolean disconnected) {
        return new TroubledAccount(
                ACCOUNT,
                Channel.LINKEDIN,
                "Acme",
                disconnected,
                "Token revoked",
                Instant.parse("2026-10-19T08:00:00Z"),
                2);
    }

    private static TroubledPublications posts(PublicationState state, long count, String since, Example... latest) {
        return new TroubledPublications(state, Channel.LINKEDIN, count, Instant.parse(since), List.of(latest));
    }
}
