package com.dryjets.orchestrator.recommendation;

import static com.dryjets.orchestrator.analysis.SituationFixtures.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.analysis.AnalysisConfig;
import com.dryjets.orchestrator.analysis.AnalysisRules;
import com.dryjets.orchestrator.analysis.Assessment;
import com.dryjets.orchestrator.analysis.DefaultAnalysisConfig;
import com.dryjets.orchestrator.analysis.History;
import com.dryjets.orchestrator.analysis.Situation;
import com.dryjets.orchestrator.analysis.SituationFixtures;
import com.dryjets.orchestrator.finding.Finding;
import com.dryjets.orchestrator.recommendation.RecommendationChange.Issue;
import com.dryjets.orchestrator.recommendation.RecommendationChange.Keep;
import com.dryjets.orchestrator.recommendation.RecommendationChange.Renew;
import com.dryjets.orchestrator.recommendation.RecommendationChange.Withdraw;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RecommendationRulesTest {

    private static final AnalysisConfig CONFIG = new DefaultAnalysisConfig();
    private static final String TENANT = "sunrise";
    private static final UUID CAMPAIGN = Ids.next();
    private static final Instant NOW = Instant.parse("2026-10-05T12:00:00Z");

    @Test
    void issuesANewFinding() {
        List<RecommendationChange> changes = RecommendationRules.decide(networks(1), List.of(), CONFIG, NOW);

        assertThat(changes).singleElement().isInstanceOf(Issue.class);
    }

    @Test
    void doesNotIssueTheSameEvidenceTwice() {
        List<RecommendationChange> changes =
                RecommendationRules.decide(networks(1), List.of(open(networks(1))), CONFIG, NOW);

        assertThat(changes).singleElement().isInstanceOf(Keep.class);
    }

    @Test
    void derivesTheIdFromTheEvidence() {
        UUID first = finding(networks(1)).recommendationId(TENANT, CAMPAIGN);

        assertThat(finding(networks(1)).recommendationId(TENANT, CAMPAIGN)).isEqualTo(first);
        assertThat(finding(networks(2)).recommendationId(TENANT, CAMPAIGN)).isNotEqualTo(first);
        assertThat(finding(networks(1)).recommendationId("harbor", CAMPAIGN)).isNotEqualTo(first);
    }

    @Test
    void keepsARecommendationWithSomewhatMoreEvidence() {
        List<RecommendationChange> changes =
                RecommendationRules.decide(networks(1.9), List.of(open(networks(1))), CONFIG, NOW);

        assertThat(changes).singleElement().isInstanceOf(Keep.class);
    }

    @Test
    void renewsARecommendationWithTwiceTheEvidence() {
        List<RecommendationChange> changes =
                RecommendationRules.decide(networks(2), List.of(open(networks(1))), CONFIG, NOW);

        assertThat(changes).singleElement().isInstanceOf(Renew.class);
    }

    @Test
    void withdrawsARecommendationThatMetricsNoLongerSupport() {
        Recommendation open = open(networks(1));
        List<Assessment> similar = assessments(
                campaign().engagement(Channel.LINKEDIN, 20_000, 600).engagement(Channel.TWITTER, 20_000, 600));

        List<RecommendationChange> changes = RecommendationRules.decide(similar, List.of(open), CONFIG, NOW);

        assertThat(changes)
                .containsExactly(new Withdraw(open, "The networks differ too little in engagement rate to act on."));
    }

    @Test
    void keepsAnOpenRecommendationAtLowerConfidence() {
        // A confidence between 0.80 and 0.95 is enough to keep a recommendation, but not to issue it.
        List<Assessment> lessCertain =
                assessments(campaign().engagement(Channel.LINKEDIN, 2_000, 105).engagement(Channel.TWITTER, 2_000, 67));
        assertThat(finding(lessCertain).confidence()).isBetween(0.80, 0.95);

        assertThat(RecommendationRules.decide(lessCertain, List.of(open(networks(1))), CONFIG, NOW))
                .singleElement()
                .isInstanceOf(Keep.class);
        assertThat(RecommendationRules.decide(lessCertain, List.of(), CONFIG, NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "DISMISSED"})
    void decidedRecommendationReturnsOnlyWithMuchMoreEvidence(RecommendationStatus status) {
        Recommendation decided = open(networks(1));
        decided.close(status, "anna", null, NOW);

        assertThat(RecommendationRules.decide(networks(1.5), List.of(decided), CONFIG, NOW))
                .isEmpty();
        assertThat(RecommendationRules.decide(networks(2), List.of(decided), CONFIG, NOW))
                .singleElement()
                .isInstanceOf(Issue.class);
    }

    @Test
    void withdrawnRecommendationReturnsWithNewEvidence() {
        Recommendation withdrawn = open(networks(1));
        withdrawn.close(RecommendationStatus.WITHDRAWN, "ava", null, NOW);

        assertThat(RecommendationRules.decide(networks(1), List.of(withdrawn), CONFIG, NOW))
                .isEmpty();
        assertThat(RecommendationRules.decide(networks(1.1), List.of(withdrawn), CONFIG, NOW))
                .singleElement()
                .isInstanceOf(Issue.class);
    }

    @ParameterizedTest
    @CsvSource({"WITHDRAWN, 1, true", "WITHDRAWN, 0, false", "DISMISSED, 1, false"})
    void staysSnoozedWhenItReturnsUnlessAPersonDecided(RecommendationStatus status, long seconds, boolean snoozed) {
        Recommendation closed = open(networks(1));
        closed.snooze(NOW.plusSeconds(seconds));
        closed.close(status, "ava", null, NOW);

        assertThat(RecommendationRules.decide(networks(2), List.of(closed), CONFIG, NOW))
                .containsExactly(new Issue(finding(networks(2)), snoozed ? NOW.plusSeconds(seconds) : null));
    }

    @Test
    void expiresWithoutNewMetrics() {
        Recommendation open = open(networks(1));
        Instant justBefore = NOW.plus(CONFIG.validity()).minusSeconds(1);
        Instant end = NOW.plus(CONFIG.validity());

        assertThat(RecommendationRules.decide(networks(1), List.of(open), CONFIG, justBefore))
                .singleElement()
                .isInstanceOf(Keep.class);
        assertThat(RecommendationRules.decide(networks(1), List.of(open), CONFIG, end))
                .containsExactly(new Withdraw(open, "No new metrics have confirmed it for 14 days."));
        assertThat(RecommendationRules.decide(networks(1.1), List.of(open), CONFIG, end))
                .singleElement()
                .isInstanceOf(Keep.class);
    }

    @Test
    void renewsAMoveIfItsAmountChanges() {
        Recommendation open = open(spend("5000.00"));

        assertThat(RecommendationRules.decide(spend("5500.00"), List.of(open), CONFIG, NOW))
                .singleElement()
                .isInstanceOf(Keep.class);
        assertThat(RecommendationRules.decide(spend("7500.00"), List.of(open), CONFIG, NOW))
                .singleElement()
                .isInstanceOf(Renew.class);
    }

    @Test
    void withdrawsOnlyOpenRecommendations() {
        Recommendation open = open(networks(2));
        Recommendation superseded = open(networks(1));
        superseded.close(RecommendationStatus.SUPERSEDED, "ava", null, NOW);

        assertThat(RecommendationRules.withdrawAll(List.of(superseded, open), "Campaign over"))
                .containsExactly(new Withdraw(open, "Campaign over"));
    }

    private static List<Assessment> networks(double scale) {
        return assessments(campaign()
                .engagement(Channel.LINKEDIN, (int) (9_830 * scale), (int) (412 * scale))
                .engagement(Channel.TWITTER, (int) (12_400 * scale), (int) (301 * scale)));
    }

    private static List<Assessment> spend(String allocated) {
        return assessments(campaign().curve(Channel.LINKEDIN, "5000.00", 1500).curve(Channel.TWITTER, allocated, 500));
    }

    private static List<Assessment> assessments(SituationFixtures campaign) {
        Situation situation = campaign.build();
        return AnalysisRules.assess(situation, AnalysisRules.assess(situation, History.none(), CONFIG), CONFIG);
    }

    private static Finding finding(List<Assessment> assessments) {
        return assessments.stream()
                .flatMap(assessment -> assessment.findings().stream())
                .findFirst()
                .orElseThrow();
    }

    private static Recommendation open(List<Assessment> assessments) {
        return new Recommendation(TENANT, CAMPAIGN, finding(assessments), NOW, CONFIG.validity());
    }
}
