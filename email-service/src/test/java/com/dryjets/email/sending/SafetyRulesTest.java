package com.dryjets.email.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.email.HoldReason;
import com.dryjets.email.recipient.RecipientCounts;
import org.junit.jupiter.api.Test;

class SafetyRulesTest {

    @Test
    void pausesAtTheComplaintRateOfMailboxProviders() {
        assertThat(SafetyRules.decide(counts(1000, 0, 3))).contains(HoldReason.COMPLAINT_RATE);
        assertThat(SafetyRules.decide(counts(1001, 0, 3))).isEmpty();
        assertThat(SafetyRules.decide(counts(100_000, 0, 299))).isEmpty();
        assertThat(SafetyRules.decide(counts(100_000, 0, 300))).contains(HoldReason.COMPLAINT_RATE);
    }

    @Test
    void doesNotPauseForTwoComplaints() {
        assertThat(SafetyRules.decide(counts(10, 0, 2))).isEmpty();
    }

    @Test
    void pausesWhenATenthOfTheAddressesIsRejected() {
        assertThat(SafetyRules.decide(counts(450, 50, 0))).contains(HoldReason.BOUNCE_RATE);
        assertThat(SafetyRules.decide(counts(451, 50, 0))).isEmpty();
        assertThat(SafetyRules.decide(counts(10, 49, 0))).isEmpty();
    }

    private static RecipientCounts counts(int sent, int bounced, int complained) {
        return new RecipientCounts(1_000_000, sent, sent, bounced, 0, 0, 0, 0, complained);
    }
}
