package com.dryjets.orchestrator.analysis;

import static com.dryjets.orchestrator.analysis.SituationFixtures.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.finding.Finding;
import com.dryjets.orchestrator.finding.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraitRulesTest {

    private static final AnalysisConfig CONFIG = new DefaultAnalysisConfig();

    @Test
    void recommendsAnOpeningThatWorks() {
        HistoryFixtures history = new HistoryFixtures();
        for (int post = 0; post < 40; post++) {
            if (post % 5 == 0) {
                history.campaign();
            }
            history.post("question", 2_000, 90 + post % 7).post("statement", 2_000, 60 + post % 5);
        }

        Assessment assessment = TraitRules.assess(onLinkedIn(), history.build(), CONFIG);

        assertThat(assessment.verdict()).isEqualTo(Verdict.ADVICE);
        Finding finding = assessment.findings().getFirst();
        assertThat(finding.kind()).isEqualTo(Kind.CONTENT);
        assertThat(finding.subject()).isEqualTo("LINKEDIN:OPENING:QUESTION:MORE");
        assertThat(finding.advice())
                .isEqualTo(
                        "Publish more posts that open with a question on LinkedIn: their engagement rate is 49% higher"
                                + " than that of others.");
        assertThat(finding.evidence().subject().label()).isEqualTo("40 posts that open with a question");
        assertThat(finding.evidence().text())
                .contains("from 80,000 impressions")
                .contains("40 other posts");
        assertThat(finding.effect().low()).isPositive();
        // Shrunk: it is less than what was seen.
        assertThat(finding.effect().high() + finding.effect().low()).isLessThan(2 * (93.0 - 62.0) / 2);
    }

    @Test
    void keepsOpenAdviceThatIsStillCertain() {
        HistoryFixtures history = new HistoryFixtures();
        for (int post = 0; post < 40; post++) {
            history.post("question", 2_000, 90 + post % 7)
                    .post("number", 2_000, 91 + post % 7)
                    .post("statement", 2_000, 50 + post % 5);
        }
        List<String> known = List.of("LINKEDIN:OPENING:QUESTION:MORE", "LINKEDIN:OPENING:STATEMENT:FEWER");
        String clearest = TraitRules.assess(onLinkedIn(), history.build(), CONFIG)
                .findings()
                .getFirst()
                .subject();
        String runnerUp = known.get(clearest.equals(known.getFirst()) ? 1 : 0);
        Situation situation = SituationFixtures.campaign()
                .engagement(Channel.LINKEDIN, 1_000, 30)
                .open(runnerUp)
                .build();

        Assessment assessment = TraitRules.assess(situation, history.build(), CONFIG);

        assertThat(assessment.findings()).extracting(Finding::subject).containsExactly(runnerUp);
    }

    /** A campaign with a better audience that always opens with a question says nothing about questions. */
    @Test
    void campaignsWithTheirOwnHabitsAreNoEvidence() {
        HistoryFixtures history = new HistoryFixtures();
        for (int post = 0; post < 40; post++) {
            history.post("question", 2_000, 90 + post % 7);
        }
        history.campaign();
        for (int post = 0; post < 40; post++) {
            history.post("statement", 2_000, 60 + post % 5);
        }

        Assessment assessment = TraitRules.assess(onLinkedIn(), history.build(), CONFIG);

        assertThat(assessment.findings()).isEmpty();
        assertThat(assessment.verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA);
    }

    @Test
    void onePostThatSpreadDoesNotDecide() {
        HistoryFixtures history = new HistoryFixtures();
        for (int post = 0; post < 20; post++) {
            history.post("question", 2_000, post == 3 ? 1_400 : 60 + post % 7).post("statement", 2_000, 60 + post % 5);
        }

        Assessment assessment = TraitRules.assess(onLinkedIn(), history.build(), CONFIG);

        assertThat(assessment.verdict()).isEqualTo(Verdict.NOTHING_TO_CHANGE);
    }

    @Test
    void namesTheLengthsOfTheTenantsOwnPosts() {
        HistoryFixtures history = new HistoryFixtures();
        for (int post = 0; post < 60; post++) {
            boolean isShort = post % 3 == 0;
            history.post(
                    Channel.LINKEDIN,
                    "claim",
                    "statement",
                    100 + post % 3 * 200,
                    1,
                    2_000,
                    (isShort ? 100 : 60) + post % 4);
        }

        Assessment assessment = TraitRules.assess(onLinkedIn(), history.build(), CONFIG);

        assertThat(assessment.findings().getFirst().advice())
                .startsWith("Publish more posts under 300 characters on LinkedIn: their engagement rate is 6");
    }

    @Test
    void fewPostsAreInsufficientData() {
        HistoryFixtures history = new HistoryFixtures();
        for (int post = 0; post < 7; post++) {
            history.post("question", 2_000, 120).post("statement", 2_000, 60);
        }

        Assessment assessment = TraitRules.assess(onLinkedIn(), history.build(), CONFIG);

        assertThat(assessment.verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA);
        assertThat(assessment.explanation()).contains("at least 8 posts").endsWith("most: 14.");
    }

    @Test
    void othersChannelsAreNotTheCampaigns() {
        HistoryFixtures history = new HistoryFixtures();
        for (int post = 0; post < 40; post++) {
            history.post(Channel.TWITTER, "claim", "question", 100, 0, 2_000, 90 + post % 7)
                    .post(Channel.TWITTER, "claim", "statement", 100, 0, 2_000, 60 + post % 5);
        }

        Assessment assessment = TraitRules.assess(onLinkedIn(), history.build(), CONFIG);

        assertThat(assessment.verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA);
    }

    private static Situation onLinkedIn() {
        return campaign().allocated(Channel.LINKEDIN, "100.00").build();
    }
}
