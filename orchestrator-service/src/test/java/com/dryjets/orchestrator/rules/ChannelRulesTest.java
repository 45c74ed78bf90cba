package com.dryjets.orchestrator.rules;

import static com.dryjets.orchestrator.rules.SituationFixtures.MONDAY;
import static com.dryjets.orchestrator.rules.SituationFixtures.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.advice.Finding;
import com.dryjets.orchestrator.advice.Measure;
import com.dryjets.orchestrator.advice.Opinion;
import com.dryjets.orchestrator.advice.Situation;
import com.dryjets.orchestrator.advice.Verdict;
import com.dryjets.orchestrator.publication.Publications;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChannelRulesTest {

    private static final AdviceConfig CONFIG = new Thresholds();

    @Test
    void theNetworkThatAnswersMostGetsMore() {
        Situation situation = campaign()
                .engagement(Channel.LINKEDIN, 9_830, 412)
                .engagement(Channel.TWITTER, 12_400, 301)
                .build();

        Opinion opinion = ChannelRules.decide(situation, CONFIG);

        assertThat(opinion.verdict()).isEqualTo(Verdict.ADVICE);
        Finding finding = opinion.findings().getFirst();
        assertThat(opinion.findings()).hasSize(1);
        assertThat(finding.channel()).isEqualTo(Channel.LINKEDIN);
        assertThat(finding.subject()).isEqualTo("MORE:LINKEDIN");
        assertThat(finding.evidence().text())
                .isEqualTo("LINKEDIN: 412 engagements from 9,830 impressions (4.19 %, 95 % interval 3.81 % to 4.61 %);"
                        + " TWITTER: 301 engagements from 12,400 impressions (2.43 %, 95 % interval 2.17 % to 2.71 %)."
                        + " z = 7.41 (pooled two-proportion z, Wilson intervals);"
                        + " p < 0.0001 allowing for repeated looks.");
        assertThat(finding.effect().low()).isBetween(12.0, 13.5);
        assertThat(finding.effect().high()).isBetween(22.0, 23.0);
    }

    @Test
    void amongMoreThanTwoTheOneThatAnswersLeastGetsLess() {
        Situation situation = campaign()
                .engagement(Channel.LINKEDIN, 10_000, 300)
                .engagement(Channel.FACEBOOK, 10_000, 310)
                .engagement(Channel.TWITTER, 10_000, 100)
                .build();

        Opinion opinion = ChannelRules.decide(situation, CONFIG);

        assertThat(opinion.findings()).extracting(Finding::subject).containsExactly("MORE:FACEBOOK", "LESS:TWITTER");
        Finding less = opinion.findings().getLast();
        assertThat(less.evidence().comparedWith().label()).isEqualTo("FACEBOOK and LINKEDIN");
        assertThat(less.evidence().statistic().comparisons()).isEqualTo(3);
        assertThat(less.effect().low()).isPositive();
    }

    @Test
    void clicksCountWhereTheGoalLiesBehindALink() {
        Situation situation = campaign()
                .ofType("CONVERSION")
                .clicks(Channel.LINKEDIN, 10_000, 200)
                .clicks(Channel.TWITTER, 10_000, 60)
                .build();

        Opinion opinion = ChannelRules.decide(situation, CONFIG);

        assertThat(opinion.findings().getFirst().evidence().measure()).isEqualTo(Measure.CTR);
    }

    @Test
    void mailIsNotHeldAgainstNetworks() {
        Situation situation = campaign()
                .ofType("CONVERSION")
                .clicks(Channel.LINKEDIN, 10_000, 200)
                .mail(4000, 1200, 900)
                .build();

        Opinion opinion = ChannelRules.decide(situation, CONFIG);

        assertThat(opinion.verdict()).isEqualTo(Verdict.TOO_THIN);
        assertThat(opinion.explanation())
                .isEqualTo("Only LINKEDIN has impressions so far; a comparison takes two networks.");
    }

    @Test
    void withoutFiguresThereIsNothingToSay() {
        Opinion opinion = ChannelRules.decide(campaign().build(), CONFIG);

        assertThat(opinion.verdict()).isEqualTo(Verdict.TOO_THIN);
        assertThat(opinion.findings()).isEmpty();
    }

    @Test
    void aFewEngagementsAreTooThin() {
        Situation situation = campaign()
                .engagement(Channel.LINKEDIN, 60, 5)
                .engagement(Channel.TWITTER, 50, 0)
                .build();

        Opinion opinion = ChannelRules.decide(situation, CONFIG);

        assertThat(opinion.verdict()).isEqualTo(Verdict.TOO_THIN);
        assertThat(opinion.explanation()).startsWith("2 networks with 5 engagements from 110 impressions");
    }

    @Test
    void whatMayBeChanceIsNotAdvice() {
        Situation situation = campaign()
                .engagement(Channel.LINKEDIN, 2_000, 80)
                .engagement(Channel.TWITTER, 2_000, 65)
                .build();

        Opinion opinion = ChannelRules.decide(situation, CONFIG);

        assertThat(opinion.verdict()).isEqualTo(Verdict.NOTHING_TO_CHANGE);
        assertThat(opinion.explanation()).contains("may still be chance");
        assertThat(opinion.findings()).isEmpty();
    }

    @Test
    void aSureButTinyDifferenceIsNotWorthActing() {
        Situation situation = campaign()
                .engagement(Channel.LINKEDIN, 10_000_000, 412_000)
                .engagement(Channel.TWITTER, 10_000_000, 400_000)
                .build();

        Opinion opinion = ChannelRules.decide(situation, CONFIG);

        assertThat(opinion.verdict()).isEqualTo(Verdict.NOTHING_TO_CHANGE);
        assertThat(opinion.explanation()).isEqualTo("The networks' engagement rate differs too little to act on.");
    }

    @Test
    void daysThatDifferWildlyMakeTheSameTotalsSayLess() {
        Situation steady = campaign()
                .engagement(Channel.LINKEDIN, MONDAY, 5_000, 200)
                .engagement(Channel.LINKEDIN, MONDAY.plusDays(1), 5_000, 200)
                .engagement(Channel.TWITTER, MONDAY, 5_000, 140)
                .engagement(Channel.TWITTER, MONDAY.plusDays(1), 5_000, 140)
                .build();
        Situation wild = campaign()
                .engagement(Channel.LINKEDIN, MONDAY, 5_000, 380)
                .engagement(Channel.LINKEDIN, MONDAY.plusDays(1), 5_000, 20)
                .engagement(Channel.TWITTER, MONDAY, 5_000, 20)
                .engagement(Channel.TWITTER, MONDAY.plusDays(1), 5_000, 260)
                .build();

        assertThat(ChannelRules.decide(steady, CONFIG).verdict()).isEqualTo(Verdict.ADVICE);
        assertThat(ChannelRules.decide(wild, CONFIG).verdict()).isEqualTo(Verdict.NOTHING_TO_CHANGE);
    }

    @Test
    void adviceSaysWhatWaitsInTheQueue() {
        Situation situation = campaign()
                .engagement(Channel.LINKEDIN, 9_830, 412)
                .engagement(Channel.TWITTER, 12_400, 301)
                .publications(Publications.none().withWaiting(Map.of(Channel.LINKEDIN, 3L)))
                .build();

        Opinion opinion = ChannelRules.decide(situation, CONFIG);

        assertThat(opinion.explanation()).contains("(3 waiting there now)");
    }
}
