package com.dryjets.orchestrator.whatif;

import static com.dryjets.orchestrator.analysis.SituationFixtures.MONDAY;
import static com.dryjets.orchestrator.analysis.SituationFixtures.campaign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.GoalMetric;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.kit.problem.Problem;
import com.dryjets.orchestrator.analysis.Situation;
import com.dryjets.orchestrator.analysis.SituationFixtures;
import com.dryjets.orchestrator.analysis.SituationFixtures.Curve;
import com.dryjets.orchestrator.curve.CurveGap;
import com.dryjets.orchestrator.curve.ResultMetric;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhatIfRulesTest {

    private static final SituationFixtures TWO_CHANNELS =
            campaign().curve(Channel.LINKEDIN, "5000.00", 1500).curve(Channel.TWITTER, "5000.00", 500);

    private static WhatIfCampaign known(SituationFixtures fixtures) {
        Situation situation = fixtures.build();
        return new WhatIfCampaign(
                Ids.next(),
                situation.currency(),
                ResultMetric.wanted(situation.type(), situation.goals()),
                situation.allocations(),
                situation.endsAt(),
                situation.performance(),
                situation.today().atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static WhatIfView ask(SituationFixtures fixtures, @Nullable Integer days, @Nullable String changes) {
        WhatIfCampaign campaign = known(fixtures);
        WhatIfQuestion question = WhatIfQuestion.of(days, changes, null);
        campaign.check(question);
        return WhatIfRules.answer(campaign, question);
    }

    private static WhatIfChannel of(WhatIfView view, Channel channel) {
        return view.channels().stream()
                .filter(one -> one.channel() == channel)
                .findFirst()
                .orElseThrow();
    }

    /** 20 a day more and less, at a usual spend of about 100. */
    @Test
    void estimatesAMoveBetweenChannels() {
        WhatIfView view = ask(TWO_CHANNELS, 10, "linkedin:200,twitter:-200");

        double gain = 10 * (1500 * Math.log(220.0 / 200) + 500 * Math.log(180.0 / 200));
        assertThat(view.status()).isEqualTo(WhatIfStatus.ESTIMATED);
        assertThat(view.effect().expected()).isBetween(0.97 * gain, 1.03 * gain);
        assertThat(view.effect().low()).isLessThan(view.effect().expected());
        assertThat(view.effect().high()).isGreaterThan(view.effect().expected());
        assertThat(view.budgetChange()).isEqualByComparingTo("0");
        assertThat(view.extrapolated()).isFalse();
        assertThat(view.summary()).startsWith("About ").contains(" more clicks in 10 days (95% interval: ");
        assertThat(of(view, Channel.TWITTER).effect().high()).isNegative();
        assertThat(of(view, Channel.TWITTER).dailySpendThen())
                .isEqualByComparingTo(of(view, Channel.TWITTER).dailySpendNow().subtract(new BigDecimal("20")));
    }

    @Test
    void saysThatItGoesBeyondWhatWasSeen() {
        WhatIfView view = ask(TWO_CHANNELS, 10, "LINKEDIN:800");

        assertThat(view.extrapolated()).isTrue();
        assertThat(view.status()).isEqualTo(WhatIfStatus.ESTIMATED);
        assertThat(of(view, Channel.LINKEDIN).explanation()).contains("is a guess beyond what was seen.");
    }

    @Test
    void refusesToGuessFarBeyondWhatWasSeen() {
        WhatIfView view = ask(TWO_CHANNELS, 10, "LINKEDIN:3000");

        assertThat(view.status()).isEqualTo(WhatIfStatus.INSUFFICIENT_DATA);
        assertThat(view.effect()).isNull();
        assertThat(view.summary()).contains("LinkedIn");
        assertThat(of(view, Channel.LINKEDIN).reason()).isEqualTo(CurveGap.FAR_BEYOND_SEEN);
    }

    @Test
    void answersInsufficientDataForTheChannelThatHasNoCurve() {
        WhatIfView view = ask(
                campaign()
                        .curve(Channel.LINKEDIN, "5000.00", 1500)
                        .allocated(Channel.FACEBOOK, "500.00")
                        .day(Channel.FACEBOOK, MONDAY, Map.of(Metric.SPEND, 20, Metric.CLICKS, 100)),
                10,
                "LINKEDIN:100,FACEBOOK:-100");

        assertThat(view.status()).isEqualTo(WhatIfStatus.INSUFFICIENT_DATA);
        assertThat(view.effect()).isNull();
        assertThat(of(view, Channel.FACEBOOK).reason()).isEqualTo(CurveGap.TOO_FEW_DAYS);
        assertThat(of(view, Channel.LINKEDIN).effect().low()).isPositive();
    }

    @Test
    void showsWhatIsKnownWithoutAChange() {
        WhatIfView view = ask(TWO_CHANNELS, null, null);

        assertThat(view.days()).isEqualTo(63);
        assertThat(view.effect()).isEqualTo(new WhatIfEffect(0, 0, 0));
        assertThat(view.summary()).isEqualTo("No budget changes, so nothing is expected to change.");
        assertThat(of(view, Channel.LINKEDIN).marginalReturn().expected()).isBetween(7.0, 8.0);
        assertThat(of(view, Channel.LINKEDIN).largestDailySpend()).isEqualByComparingTo("150");
    }

    /** Twitter spends about 100 a day; 2,000 cannot be saved in ten days. */
    @Test
    void cannotSaveMoreThanIsSpent() {
        WhatIfView view = ask(TWO_CHANNELS, 10, "TWITTER:-2000");

        assertThat(of(view, Channel.TWITTER).dailySpendThen()).isEqualByComparingTo("0");
        assertThat(of(view, Channel.TWITTER).explanation()).contains("the estimate is for spending nothing");
        assertThat(view.extrapolated()).isTrue();
    }

    @Test
    void estimatesYenWithoutDecimals() {
        WhatIfView view = ask(
                campaign()
                        .inCurrency("JPY")
                        .curve(Channel.LINKEDIN, "500000", Metric.REVENUE, 10_000, new Curve(0, 90_000, 10_000))
                        .goal(GoalMetric.REVENUE),
                10,
                "LINKEDIN:10000");

        assertThat(view.metric()).isEqualTo(ResultMetric.REVENUE);
        assertThat(of(view, Channel.LINKEDIN).dailySpendThen().scale()).isZero();
        assertThat(view.summary()).contains(" JPY more revenue in 10 days");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EMAIL", "EMAIL:", "EMAIL:1e9", "FAX:3", "EMAIL:1,EMAIL:2", ",", "EMAIL:1;TWITTER:2"})
    void refusesChangesItDoesNotUnderstand(String changes) {
        assertThatThrownBy(() -> WhatIfQuestion.of(10, changes, null)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EMAIL:100", "TWITTER:0.001", "TWITTER:-4000"})
    void refusesChangesTheCampaignCannotHave(String changes) {
        assertThatThrownBy(() -> ask(TWO_CHANNELS, 10, changes)).isInstanceOf(Problem.class);
    }

    /** A plus sign that was not encoded arrives as a space. */
    @Test
    void understandsAPlusSign() {
        assertThat(WhatIfQuestion.of(10, "email: 200,Facebook:-200.50", null).changes())
                .isEqualTo(WhatIfQuestion.of(10, "EMAIL:+200,FACEBOOK:-200.50", null)
                        .changes());
    }
}
