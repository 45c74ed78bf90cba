package com.dryjets.email.abtest;

import com.dryjets.contracts.marketing.TestOutcome;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a test had shown when it was decided, and what was chosen. */
@Embeddable
class StoredDecision {

    @Enumerated(EnumType.STRING)
    @Nullable
    TestOutcome outcome;

    /** The number of the variant that the rest of the audience gets. */
    @Nullable
    Integer chosen;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    @Column(name = "decided_by")
    @Nullable
    String decidedBy;

    @Column(name = "chance_to_win")
    @Nullable
    Double chanceToWin;

    @Column(name = "expected_loss")
    @Nullable
    Double expectedLoss;

    @Nullable
    String summary;

    void note(Evaluation evaluation, @Nullable Integer variant, String words) {
        @Nullable VariantEstimate estimate = variant == null ? null : evaluation.of(variant);
        outcome = evaluation.outcome();
        chosen = variant;
        chanceToWin = estimate == null ? null : estimate.chanceToWin();
        expectedLoss = estimate == null ? null : estimate.expectedLoss();
        summary = words;
    }
}
