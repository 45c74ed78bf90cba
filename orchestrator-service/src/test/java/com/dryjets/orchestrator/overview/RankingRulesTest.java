package com.dryjets.orchestrator.overview;

import static com.dryjets.orchestrator.overview.CampaignDayFixtures.TODAY;
import static com.dryjets.orchestrator.overview.CampaignDayFixtures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.orchestrator.failure.FailureKind;
import com.dryjets.orchestrator.failure.FailureView;
import com.dryjets.orchestrator.finding.Effect;
import com.dryjets.orchestrator.finding.Evidence;
import com.dryjets.orchestrator.finding.Kind;
import com.dryjets.orchestrator.finding.Measure;
import com.dryjets.orchestrator.finding.Sample;
import com.dryjets.orchestrator.finding.Statistic;
import com.dryjets.orchestrator.recommendation.RecommendationStatus;
import com.dryjets.orchestrator.recommendation.RecommendationView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingRulesTest {

    private final CampaignDay day = new CampaignDayFixtures()
            .daily(Channel.LINKEDIN, Map.of(Metric.ENGAGEMENTS, 40))
            .daily(Channel.ADS, Map.of(Metric.CLICKS, 60, Metric.SPEND, 50))
            .day();

    @Test
    void whatCostsMostComesFirst() {
        FailureView account = failure(FailureKind.ACCOUNT, Channel.LINKEDIN, TODAY);
        FailureView unknown = failure(FailureKind.ACCOUNT, Channel.TWITTER, TODAY);
        FailureView overspend = failure(FailureKind.OVERSPEND, Channel.ADS, TODAY);

        List<RankedAction> ranked = RankingRules.rank(List.of(unknown, account, overspend), List.of(), Set.of(), day);

        assertThat(ranked).extracting(RankedAction::id).containsExactly(overspend.id(), account.id(), unknown.id());
    }

    @Test
    void adviceOfAKindThatDoesNotHelpComesLast() {
        FailureView unknown = failure(FailureKind.ACCOUNT, Channel.TWITTER, TODAY);
        RecommendationView timing = advice(Kind.TIMING);
        RecommendationView channel = advice(Kind.CHANNEL);

        List<RankedAction> ranked =
                RankingRules.rank(List.of(unknown), List.of(timing, channel), Set.of(Kind.TIMING), day);

        assertThat(ranked).extracting(RankedAction::id).containsExactly(unknown.id(), channel.id(), timing.id());
    }

    @Test
    void keepsTen() {
        List<FailureView> many = IntStream.range(0, 30)
                .mapToObj(i -> failure(FailureKind.EMAIL_PAUSED, Channel.EMAIL, TODAY))
                .toList();

        assertThat(RankingRules.rank(many, List.of(), Set.of(), day)).hasSize(10);
    }

    @Test
    void twoCausesOnOneChannelLoseTheSameDay() {
        FailureView account = failure(FailureKind.ACCOUNT, Channel.LINKEDIN, TODAY);
        FailureView late = failure(FailureKind.LATE, Channel.LINKEDIN, TODAY);

        List<RankedAction> ranked = RankingRules.rank(List.of(account, late), List.of(), Set.of(), day);

        assertThat(RankingRules.waitingShare(ranked)).isEqualByComparingTo("0.4");
    }

    @Test
    void channelsAddUp() {
        FailureView account = failure(FailureKind.ACCOUNT, Channel.LINKEDIN, TODAY);
        FailureView overspend = failure(FailureKind.OVERSPEND, Channel.ADS, TODAY);

        List<RankedAction> ranked = RankingRules.rank(List.of(account, overspend), List.of(), Set.of(), day);

        assertThat(RankingRules.waitingShare(ranked)).isEqualByComparingTo("0.9");
    }

    @Test
    void nothingToDoCostsNothing() {
        assertThat(RankingRules.waitingShare(List.of())).isEqualByComparingTo("0");
    }

    /** Advice of which waiting costs nothing known. */
    private static RecommendationView advice(Kind kind) {
        Sample sample = new Sample("LinkedIn", 400, BigDecimal.valueOf(10_000), 0.04, 0.03, 0.05);
        return new RecommendationView(
                Ids.next(),
                Ids.next(),
                kind,
                Channel.LINKEDIN,
                RecommendationStatus.OPEN,
                "Publish more on LinkedIn.",
                new Evidence(
                        "LinkedIn has more.",
                        Measure.CTR,
                        sample,
                        sample,
                        new Statistic("test", 4, 20, 0.001, 0.01, 1, 1),
                        CampaignDayFixtures.FIRST,
                        TODAY),
                new Effect("More.", "clicks", -1, 20),
                0.97,
                List.of(),
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                0);
    }
}
