package com.dryjets.orchestrator.analysis;

import static com.dryjets.orchestrator.analysis.SituationFixtures.MONDAY;
import static com.dryjets.orchestrator.analysis.SituationFixtures.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.finding.Finding;
import com.dryjets.orchestrator.finding.Measure;
import com.dryjets.orchestrator.projection.PublicationSummary;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChannelRulesTest {

    private static final AnalysisConfig CONFIG = new DefaultAnalysisConfig();

    @Test
    void recommendsTheNetworkWithTheBestResponse() {
        Situation situation = campaign()
                .engagement(Channel.LINKEDIN, 9_830, 412)
                .engagement(Channel.TWITTER, 12_400, 301)
                .build();

        Assessment assessment = ChannelRules.assess(situation, CONFIG);

        assertThat(assessment.verdict()).isEqualTo(Verdict.ADVICE);
        Finding finding = assessment.findings().getFirst();
        assertThat(assessment.findings()).hasSize(1);
        assertThat(finding.channel()).isEqualTo(Channel.LINKEDIN);
        assertThat(finding.subject()).isEqualTo("MORE:LINKEDIN");
        assertThat(finding.evidence().text())
                .isEqualTo("LinkedIn: 412 engagements from 9,830 impressions (4.19%, 95% interval 3.78% to 4.65%);"
                        + " Twitter: 301 engagements from 12,400 impressions (2.43%, 95% interval 2.15% to 2.74%)."
                        + " Luck alone would make such a difference in at most 1 of 10,000 cases.");
        assertThat(finding.effect().low()).isBetween(12.4, 12.5);
        assertThat(finding.effect().high()).isBetween(23.0, 23.1);
    }

    @Test
    void alsoRecommendsAgainstTheWorstOfMoreThanTwoNetworks() {
        Situation situation = campaign()
                .engagement(Channel.LINKEDIN, 10_000, 300)
                .engagement(Channel.FACEBOOK, 10_000, 310)
                .engagement(Channel.TWITTER, 10_000, 100)
                .build();

        Assessment assessment = ChannelRules.assess(situation, CONFIG);

        assertThat(assessment.findings()).extracting(Finding::subject).containsExactly("MORE:FACEBOOK", "LESS:TWITTER");
        Finding less = assessment.findings().getLast();
        assertThat(less.evidence().comparedWith().label()).isEqualTo("Facebook and LinkedIn");
        assertThat(less.evidence().statistic().comparisons()).isEqualTo(3);
        assertThat(less.effect().low()).isPositive();
    }

    @Test
    void keepsOpenAdviceThatIsStillCertain() {
        SituationFixtures campaign = campaign()
                .engagement(Channel.LINKEDIN, 10_000, 300)
                .engagement(Channel.FACEBOOK, 10_000, 310)
                .engagement(Channel.TWITTER, 10_000, 100);

        Assessment assessment =
                ChannelRules.assess(campaign.open("MORE:LINKEDIN").build(), CONFIG);

        assertThat(assessment.findings()).extracting(Finding::subject).containsExactly("MORE:LINKEDIN", "LESS:TWITTER");
    }

    @Test
    void replacesOpenAdviceThatIsNoLongerCertain() {
        SituationFixtures campaign = campaign()
                .engagement(Channel.LINKEDIN, 10_000, 210)
                .engagement(Channel.FACEBOOK, 10_000, 310)
                .engagement(Channel.TWITTER, 10_000, 100);

        Assessment assessment =
                ChannelRules.assess(campaign.open("MORE:LINKEDIN").build(), CONFIG);

        assertThat(assessment.findings()).extracting(Finding::subject).containsExactly("MORE:FACEBOOK", "LESS:TWITTER");
    }

    @Test
    void comparesClicksIfTheGoalIsBehindALink() {
        Situation situation = campaign()
                .ofType("CONVERSION")
                .clicks(Channel.LINKEDIN, 10_000, 200)
                .clicks(Channel.TWITTER, 10_000, 60)
                .build();

        Assessment assessment = ChannelRules.assess(situation, CONFIG);

        assertThat(assessment.findings().getFirst().evidence().measure()).isEqualTo(Measure.CTR);
    }

    @Test
    void doesNotCompareEmailWithNetworks() {
        Situation situation = campaign()
                .ofType("CONVERSION")
                .clicks(Channel.LINKEDIN, 10_000, 200)
                .email(4000, 1200, 900)
                .build();

        Assessment assessment = ChannelRules.assess(situation, CONFIG);

        assertThat(assessment.verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA);
        assertThat(assessment.explanation())
                .isEqualTo("Only LinkedIn has impressions so far. A comparison needs two networks.");
    }

    @Test
    void noMetricsAreInsufficientData() {
        Assessment assessment = ChannelRules.assess(campaign().build(), CONFIG);

        assertThat(assessment.verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA);
        assertThat(assessment.findings()).isEmpty();
    }

    @Test
    void fewEngagementsAreInsufficientData() {
        Situation situation = campaign()
                .engagement(Channel.LINKEDIN, 60, 5)
                .engagement(Channel.TWITTER, 50, 0)
                .build();

        Assessment assessment = ChannelRules.assess(situation, CONFIG);

        assertThat(assessment.verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA);
        assertThat(assessment.explanation()).startsWith("2 networks have 5 engagements from 110 impressions");
    }

    @Test
    void doesNotAdviseOnWhatMayBeChance() {
        Situation situation = campaign()
                .engagement(Channel.LINKEDIN, 2_000, 80)
                .engagement(Channel.TWITTER, 2_000, 65)
                .build();

        Assessment assessment = ChannelRules.assess(situation, CONFIG);

        assertThat(assessment.verdict()).isEqualTo(Verdict.NOTHING_TO_CHANGE);
        assertThat(assessment.explanation()).contains("may be due to chance");
        assertThat(assessment.findings()).isEmpty();
    }

    @Test
    void doesNotAdviseOnASignificantButTinyDifference() {
        Situation situation = campaign()
                .engagement(Channel.LINKEDIN, 10_000_000, 412_000)
                .engagement(Channel.TWITTER, 10_000_000, 400_000)
                .build();

        Assessment assessment = ChannelRules.assess(situation, CONFIG);

        assertThat(assessment.verdict()).isEqualTo(Verdict.NOTHING_TO_CHANGE);
        assertThat(assessment.explanation()).isEqualTo("The networks differ too little in engagement rate to act on.");
    }

    @Test
    void variationBetweenDaysWeakensTheEvidence() {
        SituationFixtures steadyDays = campaign();
        SituationFixtures volatileDays = campaign();
        for (int day = 0; day < 14; day++) {
            LocalDate date = MONDAY.plusDays(day);
            int swing = day % 2 == 0 ? 120 : -120;
            steadyDays.engagement(Channel.LINKEDIN, date, 5_000, 200).engagement(Channel.TWITTER, date, 5_000, 140);
            volatileDays
                    .engagement(Channel.LINKEDIN, date, 5_000, 200 + swing)
                    .engagement(Channel.TWITTER, date, 5_000, 140 - swing);
        }

        assertThat(ChannelRules.assess(steadyDays.build(), CONFIG).verdict()).isEqualTo(Verdict.ADVICE);
        assertThat(ChannelRules.assess(volatileDays.build(), CONFIG).verdict()).isEqualTo(Verdict.NOTHING_TO_CHANGE);
    }

    @Test
    void aDayHoweverLargeDoesNotShowHowMuchDaysVary() {
        Situation situation = campaign()
                .engagement(Channel.LINKEDIN, MONDAY, 500_000, 25_000)
                .engagement(Channel.TWITTER, MONDAY, 500_000, 15_000)
                .build();

        Assessment assessment = ChannelRules.assess(situation, CONFIG);

        assertThat(assessment.verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA);
        assertThat(assessment.explanation())
                .isEqualTo("Days differ, so comparing networks needs metrics of at least 7 days on each side."
                        + " Days so far: LinkedIn 1, Twitter 1.");
    }

    @Test
    void aNetworkThatHasJustStartedDoesNotKeepOthersFromBeingCompared() {
        Situation situation = campaign()
                .engagement(Channel.LINKEDIN, 10_000, 400)
                .engagement(Channel.FACEBOOK, 10_000, 200)
                .engagement(Channel.TWITTER, MONDAY, 1_000, 100)
                .build();

        Assessment assessment = ChannelRules.assess(situation, CONFIG);

        assertThat(assessment.findings()).extracting(Finding::channel).doesNotContain(Channel.TWITTER);
        assertThat(assessment.verdict()).isEqualTo(Verdict.ADVICE);
    }

    @Test
    void mentionsScheduledPosts() {
        Situation situation = campaign()
                .engagement(Channel.LINKEDIN, 9_830, 412)
                .engagement(Channel.TWITTER, 12_400, 301)
                .publications(PublicationSummary.empty().withScheduled(Map.of(Channel.LINKEDIN, 3L)))
                .build();

        Assessment assessment = ChannelRules.assess(situation, CONFIG);

        assertThat(assessment.explanation()).contains("Publish more of the next posts on LinkedIn (3 scheduled now).");
    }
}
