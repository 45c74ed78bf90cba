package com.dryjets.orchestrator.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.failure.FailureKind;
import com.dryjets.orchestrator.failure.FailureView;
import com.dryjets.orchestrator.failure.RecoveryStep;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QuestionRulesTest {

    private static final Instant SINCE = Instant.parse("2026-10-05T08:00:00Z");

    @Test
    void explainsARecommendationFromItsEvidence() {
        Question question = QuestionRules.of(recommendation());

        assertThat(question.builtIn())
                .containsExactly(
                        "Publish more of the next posts on LinkedIn.",
                        "LinkedIn: 412 engagements from 9,830 impressions, at a rate of 4.19%.",
                        "Twitter: 301 engagements from 12,400 impressions, at a rate of 2.43%.",
                        "Luck alone would make such a difference in at most 0.10% of cases, although Ava looks every day and"
                                + " makes 3 comparisons.",
                        "Every 1,000 impressions bring 12 to 22 more engagements.");
    }

    @Test
    void namesWhatAUnitOfSpendBrings() {
        Sample subject = new Sample("LinkedIn", 400, new BigDecimal("200.00"), 2, 1.8, 2.2);
        Sample others = new Sample("Twitter", 90, new BigDecimal("1800"), 0.05, 0.04, 0.06);

        Question question = QuestionRules.of(recommendation(Measure.CLICKS_PER_SPEND, subject, others));

        assertThat(question.builtIn())
                .contains(
                        "LinkedIn: 2.00 clicks for a unit of spend, after 400 for a spend of 200.00.",
                        "Twitter: 0.0500 clicks for a unit of spend, after 90 for a spend of 1800.");
    }

    @Test
    void explainsAFailureFromItsEvidence() {
        Question question = QuestionRules.of(failure());

        assertThat(question.builtIn())
                .containsExactly(
                        "Twitter account Acme cannot publish.",
                        "2 scheduled posts wait for it.",
                        "It began on 5 October 2026, 08:00 UTC.",
                        "What to do first: Reconnect the account.");
        assertThat(question.facts()).endsWith("Then: Retry the failed posts.");
    }

    /** Otherwise a model that repeats them would be rejected. */
    @Test
    void builtInWordsAreSound() {
        for (Question question : List.of(QuestionRules.of(recommendation()), QuestionRules.of(failure()))) {
            assertThat(ClaimRules.faults(question.facts(), question.builtIn())).isEmpty();
        }
    }

    /** Otherwise each look at a failure's metrics would need another answer of a model. */
    @Test
    void aFailureWithOtherNumbersIsTheSameQuestion() {
        UUID id = Ids.next();
        Question before = QuestionRules.of(failure(id, "2 scheduled posts wait for it.", SINCE));

        Question after = QuestionRules.of(failure(id, "3 scheduled posts wait for it.", SINCE));

        assertThat(after.sameAs()).isEqualTo(before.sameAs());
        assertThat(after.facts()).isNotEqualTo(before.facts());
        assertThat(QuestionRules.of(failure(id, "2 scheduled posts wait for it.", SINCE.plusSeconds(1)))
                        .sameAs())
                .isNotEqualTo(before.sameAs());
    }

    private static RecommendationView recommendation() {
        return recommendation(
                Measure.ENGAGEMENT_RATE,
                new Sample("LinkedIn", 412, new BigDecimal("9830"), 0.04191, 0.036, 0.048),
                new Sample("Twitter", 301, new BigDecimal("12400"), 0.02427, 0.021, 0.028));
    }

    private static RecommendationView recommendation(Measure measure, Sample subject, Sample others) {
        Evidence evidence = new Evidence(
                "Text.",
                measure,
                subject,
                others,
                new Statistic("test", 7.1, 12, 0.00001, 0.00002, 3, 1.5),
                LocalDate.parse("2026-10-05"),
                LocalDate.parse("2026-10-18"));
        return new RecommendationView(
                Ids.next(),
                Ids.next(),
                Kind.CHANNEL,
                Channel.LINKEDIN,
                RecommendationStatus.OPEN,
                "Publish more of the next posts on LinkedIn.",
                evidence,
                new Effect("Every 1,000 impressions bring 12 to 22 more engagements.", "engagements", 12, 22),
                0.99994,
                List.of(),
                SINCE,
                null,
                null,
                null,
                null,
                null,
                0);
    }

    private static FailureView failure() {
        return failure(Ids.next(), "2 scheduled posts wait for it.", SINCE);
    }

    private static FailureView failure(UUID id, String evidence, Instant since) {
        return new FailureView(
                id,
                Ids.next(),
                FailureKind.ACCOUNT,
                Channel.TWITTER,
                "Twitter account Acme cannot publish.",
                evidence,
                since,
                SINCE,
                List.of(
                        new RecoveryStep("Reconnect the account.", null, List.of()),
                        new RecoveryStep("Retry the failed posts.", null, List.of())),
                null,
                null,
                null,
                0);
    }
}
