package com.dryjets.orchestrator.evaluation;

import static com.dryjets.orchestrator.rules.SituationFixtures.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.advice.Finding;
import com.dryjets.orchestrator.advice.Opinion;
import com.dryjets.orchestrator.evaluation.IssueDecision.Issue;
import com.dryjets.orchestrator.evaluation.IssueDecision.Keep;
import com.dryjets.orchestrator.evaluation.IssueDecision.Renew;
import com.dryjets.orchestrator.evaluation.IssueDecision.Withdraw;
import com.dryjets.orchestrator.recommendation.Recommendation;
import com.dryjets.orchestrator.recommendation.RecommendationStatus;
import com.dryjets.orchestrator.rules.AdviceConfig;
import com.dryjets.orchestrator.rules.AdviceRules;
import com.dryjets.orchestrator.rules.SituationFixtures;
import com.dryjets.orchestrator.rules.Thresholds;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IssueRulesTest {

    private static final AdviceConfig CONFIG = new Thresholds();
    private static final String TENANT = "sunrise";
    private static final UUID CAMPAIGN = Ids.next();
    private static final Instant NOW = Instant.parse("2026-10-05T12:00:00Z");

    @Test
    void whatIsNewIsIssued() {
        List<IssueDecision> decisions = IssueRules.decide(networks(1), List.of(), CONFIG);

        assertThat(decisions).singleElement().isInstanceOf(Issue.class);
    }

    @Test
    void theSameFiguresAreNotIssuedTwice() {
        List<IssueDecision> decisions = IssueRules.decide(networks(1), List.of(open(networks(1))), CONFIG);

        assertThat(decisions).singleElement().isInstanceOf(Keep.class);
    }

    @Test
    void theSameEvidenceIsTheSameRecommendation() {
        UUID first = finding(networks(1)).recommendationId(TENANT, CAMPAIGN);

        assertThat(finding(networks(1)).recommendationId(TENANT, CAMPAIGN)).isEqualTo(first);
        assertThat(finding(networks(2)).recommendationId(TENANT, CAMPAIGN)).isNotEqualTo(first);
        assertThat(finding(networks(1)).recommendationId("harbor", CAMPAIGN)).isNotEqualTo(first);
    }

    @Test
    void someMoreFiguresChangeNothing() {
        List<IssueDecision> decisions = IssueRules.decide(networks(1.9), List.of(open(networks(1))), CONFIG);

        assertThat(decisions).singleElement().isInstanceOf(Keep.class);
    }

    @Test
    void twiceTheFiguresRenewIt() {
        List<IssueDecision> decisions = IssueRules.decide(networks(2), List.of(open(networks(1))), CONFIG);

        assertThat(decisions).singleElement().isInstanceOf(Renew.class);
    }

    @Test
    void whatTheFiguresDoNotSupportAnyMoreIsTakenBack() {
        Recommendation open = open(networks(1));
        List<Opinion> evened =
                opinions(campaign().engagement(Channel.LINKEDIN, 20_000, 600).engagement(Channel.TWITTER, 20_000, 600));

        List<IssueDecision> decisions = IssueRules.decide(evened, List.of(open), CONFIG);

        assertThat(decisions)
                .containsExactly(new Withdraw(open, "The networks' engagement rate differs too little to act on."));
    }

    @Test
    void openAdviceStaysWhileItIsFairlySure() {
        // Confidence between 0.80 and 0.95: not enough to issue it, enough to leave it.
        List<Opinion> lessSure =
                opinions(campaign().engagement(Channel.LINKEDIN, 2_000, 105).engagement(Channel.TWITTER, 2_000, 67));
        assertThat(finding(lessSure).confidence()).isBetween(0.80, 0.95);

        assertThat(IssueRules.decide(lessSure, List.of(open(networks(1))), CONFIG))
                .singleElement()
                .isInstanceOf(Keep.class);
        assertThat(IssueRules.decide(lessSure, List.of(), CONFIG)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "DISMISSED"})
    void whatWasDecidedComesBackOnlyOnMuchMore(RecommendationStatus status) {
        Recommendation decided = open(networks(1));
        decided.become(status, "anna", null, NOW);

        assertThat(IssueRules.decide(networks(1.5), List.of(decided), CONFIG)).isEmpty();
        assertThat(IssueRules.decide(networks(2), List.of(decided), CONFIG))
                .singleElement()
                .isInstanceOf(Issue.class);
    }

    @Test
    void whatWasTakenBackComesBackOnOtherFiguresOnly() {
        Recommendation withdrawn = open(networks(1));
        withdrawn.become(RecommendationStatus.WITHDRAWN, "ava", null, NOW);

        assertThat(IssueRules.decide(networks(1), List.of(withdrawn), CONFIG)).isEmpty();
        assertThat(IssueRules.decide(networks(1.1), List.of(withdrawn), CONFIG))
                .singleElement()
                .isInstanceOf(Issue.class);
    }

    @Test
    void aMoveOfAnotherAmountIsOtherAdvice() {
        Recommendation open = open(spend("300.00", 180));

        assertThat(IssueRules.decide(spend("320.00", 180), List.of(open), CONFIG))
                .singleElement()
                .isInstanceOf(Keep.class);
        assertThat(IssueRules.decide(spend("600.00", 180), List.of(open), CONFIG))
                .singleElement()
                .isInstanceOf(Renew.class);
    }

    @Test
    void closingTakesBackOnlyWhatIsOpen() {
        Recommendation open = open(networks(2));
        Recommendation superseded = open(networks(1));
        superseded.become(RecommendationStatus.SUPERSEDED, "ava", null, NOW);

        assertThat(IssueRules.close(List.of(superseded, open), "over")).containsExactly(new Withdraw(open, "over"));
    }

    private static List<Opinion> networks(double scale) {
        return opinions(campaign()
                .engagement(Channel.LINKEDIN, (int) (9_830 * scale), (int) (412 * scale))
                .engagement(Channel.TWITTER, (int) (12_400 * scale), (int) (301 * scale)));
    }

    private static List<Opinion> spend(String allocated, int spent) {
        return opinions(campaign()
                .spend(Channel.LINKEDIN, "500.00", 200, 400, 0)
                .spend(Channel.TWITTER, allocated, spent, 90, 0));
    }

    private static List<Opinion> opinions(SituationFixtures campaign) {
        return AdviceRules.opinions(campaign.build(), CONFIG);
    }

    private static Finding finding(List<Opinion> opinions) {
        return opinions.stream()
                .flatMap(opinion -> opinion.findings().stream())
                .findFirst()
                .orElseThrow();
    }

    private static Recommendation open(List<Opinion> opinions) {
        return new Recommendation(TENANT, CAMPAIGN, finding(opinions), NOW);
    }
}
