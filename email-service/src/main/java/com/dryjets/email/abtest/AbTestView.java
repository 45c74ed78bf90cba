package com.dryjets.email.abtest;

import com.dryjets.contracts.marketing.TestOutcome;
import com.dryjets.email.design.SourceView;
import com.dryjets.email.email.EmailCampaign;
import com.dryjets.email.email.VariantNames;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An A/B test.
 *
 * @param startedAt when its email started; absent before
 * @param decideAt when its time is up; absent until the sending of all variants has ended, from when the time runs
 * @param decision absent until the test has ended
 */
public record AbTestView(
        UUID emailId,
        AbTestStatus status,
        List<VariantView> variants,
        double testShare,
        TestMetric metric,
        int decideAfterMinutes,
        boolean stopEarly,
        WithoutWinner withoutWinner,
        double smallestLift,
        @Nullable Holdout holdout,
        @Nullable Instant startedAt,
        @Nullable Instant decideAt,
        @Nullable DecisionView decision,
        long version) {
    public AbTestView {
        variants = List.copyOf(variants);
    }

    /**
     * A variant. Absent fields are those of the email.
     *
     * @param name a letter
     * @param source what its content was designed with
     * @param htmlContent what was compiled from the source, without the page around it
     */
    public record VariantView(
            String name,
            @Nullable String subject,
            @Nullable String previewText,
            @Nullable String from,
            @Nullable String replyTo,
            @Nullable SourceView source,
            @Nullable String htmlContent,
            @Nullable String textContent,
            @Nullable UUID templateId,
            int delayMinutes) {

        static VariantView of(AbVariant variant) {
            return new VariantView(
                    VariantNames.of(variant.number),
                    variant.subject,
                    variant.previewText,
                    variant.sender,
                    variant.replyTo,
                    variant.sourceView(),
                    variant.html,
                    variant.text,
                    variant.templateId,
                    variant.delayMinutes);
        }
    }

    /**
     * What a test had shown in the end, and what was chosen.
     *
     * @param outcome what the data showed at that time
     * @param variant the name of the variant that the rest of the audience gets; absent while a user must choose
     * @param decidedBy the user who chose; absent if the evidence or the end of the time did
     * @param chanceToWin the chance that the variant is the best; absent if it was ruled out
     * @param expectedLoss how much the variant is behind the best on average, in the unit of the metric
     */
    public record DecisionView(
            TestOutcome outcome,
            @Nullable String variant,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            @Nullable Double chanceToWin,
            @Nullable Double expectedLoss,
            String summary) {

        static @Nullable DecisionView of(StoredDecision decision) {
            return decision.outcome == null
                    ? null
                    : new DecisionView(
                            decision.outcome,
                            decision.chosen == null ? null : VariantNames.of(decision.chosen),
                            decision.decidedAt,
                            decision.decidedBy,
                            decision.chanceToWin,
                            decision.expectedLoss,
                            Objects.requireNonNull(decision.summary));
        }
    }

    static AbTestView of(EmailCampaign email, AbTest test, List<AbVariant> variants) {
        return new AbTestView(
                test.emailId,
                status(email, test),
                variants.stream().map(VariantView::of).toList(),
                test.testShare,
                test.metric,
                test.decideAfterMinutes,
                test.stopEarly,
                test.withoutWinner,
                test.smallestLift,
                test.holdout(),
                test.startedAt,
                AbTestRules.decideAt(test),
                DecisionView.of(test.decision()),
                test.version);
    }

    /** A test ends with its email, unless it was decided before. */
    static AbTestStatus status(EmailCampaign email, AbTest test) {
        return AbTestRules.isEndedBy(email.status()) && test.status != AbTestStatus.DECIDED
                ? AbTestStatus.CANCELLED
                : test.status;
    }
}
