package com.dryjets.orchestrator.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.finding.Effect;
import com.dryjets.orchestrator.finding.Evidence;
import com.dryjets.orchestrator.finding.Finding;
import com.dryjets.orchestrator.finding.Kind;
import com.dryjets.orchestrator.finding.Measure;
import com.dryjets.orchestrator.finding.Sample;
import com.dryjets.orchestrator.finding.Statistic;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisRulesTest {

    private static final AnalysisConfig CONFIG = new DefaultAnalysisConfig();

    @ParameterizedTest
    @CsvSource({
        "ADVICE, NOTHING_TO_CHANGE, ADVICE, One.",
        "NOTHING_TO_CHANGE, ADVICE, ADVICE, Other.",
        "NOTHING_TO_CHANGE, INSUFFICIENT_DATA, NOTHING_TO_CHANGE, One.",
        "INSUFFICIENT_DATA, INSUFFICIENT_DATA, INSUFFICIENT_DATA, One. Other."
    })
    void twoQuestionsOnAKindHaveOneAnswer(Verdict one, Verdict other, Verdict verdict, String explanation) {
        Assessment merged = AnalysisRules.merge(
                new Assessment(Kind.CONTENT, one, "One.", List.of()),
                new Assessment(Kind.CONTENT, other, "Other.", List.of()));

        assertThat(merged.verdict()).isEqualTo(verdict);
        assertThat(merged.explanation()).isEqualTo(explanation);
    }

    @Test
    void aCampaignThatIsNotRunningHasNothingToChange() {
        HistoryFixtures history = new HistoryFixtures();
        for (int post = 0; post < 40; post++) {
            history.post("question", 2_000, 90 + post % 7).post("statement", 2_000, 60 + post % 5);
        }
        SituationFixtures campaign = SituationFixtures.campaign()
                .engagement(Channel.LINKEDIN, 9_830, 412)
                .engagement(Channel.TWITTER, 12_400, 301);
        assertThat(assess(campaign.build(), history.build()))
                .extracting(Assessment::verdict)
                .contains(Verdict.ADVICE);

        List<Assessment> assessments = assess(campaign.completed().build(), history.build());

        assertThat(assessments).extracting(Assessment::kind).containsExactly(Kind.values());
        assertThat(assessments).allSatisfy(assessment -> {
            assertThat(assessment.verdict()).isEqualTo(Verdict.NOTHING_TO_CHANGE);
            assertThat(assessment.findings()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "CONTENT, LINKEDIN:OPENING:QUESTION:MORE, LINKEDIN, true",
        "CONTENT, LINKEDIN:ENGAGEMENT_RATE:KEEP, LINKEDIN, false",
        "TIMING, EMAIL:18-21, EMAIL, true",
        "TIMING, LINKEDIN:18-21, LINKEDIN, false",
        "CHANNEL, MORE:LINKEDIN, LINKEDIN, false"
    })
    void knowsWhatAllCampaignsHaveInCommon(Kind kind, String subject, Channel channel, boolean expected) {
        Sample sample = new Sample("LinkedIn", 1, BigDecimal.TEN, 0.1, 0, 1);
        Evidence evidence = new Evidence(
                "Text.",
                Measure.CTR,
                sample,
                sample,
                new Statistic("test", 1, 1, 1, 1, 1, 1),
                SituationFixtures.MONDAY,
                SituationFixtures.MONDAY);
        Finding finding = new Finding(
                kind, subject, channel, "Advice.", evidence, new Effect("More.", "clicks", 1, 2), 1, List.of());

        assertThat(AnalysisRules.isOfTenant(finding)).isEqualTo(expected);
    }

    private static List<Assessment> assess(Situation situation, History history) {
        return AnalysisRules.assess(situation, AnalysisRules.assess(situation, history, CONFIG), CONFIG);
    }

    @Test
    void thereIsOneAssessmentOfEachKind() {
        Situation situation = SituationFixtures.campaign().build();

        List<Assessment> assessments =
                AnalysisRules.assess(situation, AnalysisRules.assess(situation, History.none(), CONFIG), CONFIG);

        assertThat(assessments).extracting(Assessment::kind).containsExactly(Kind.values());
    }
}
