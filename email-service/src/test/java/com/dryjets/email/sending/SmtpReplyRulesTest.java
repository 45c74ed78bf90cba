package com.dryjets.email.sending;

import static com.dryjets.email.sending.SmtpReplyRules.Stage.MESSAGE;
import static com.dryjets.email.sending.SmtpReplyRules.Stage.RECIPIENT;
import static com.dryjets.email.sending.SmtpReplyRules.Stage.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.sending.Delivery.Bounced;
import com.dryjets.email.sending.Delivery.Deferred;
import com.dryjets.email.sending.Delivery.Unanswered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpReplyRulesTest {

    @ParameterizedTest
    @CsvSource({
        "550, 550 5.1.1 no such user, true",
        "550, 550 5.1.10 null MX, true",
        "550, 550 5.2.1 disabled, true",
        "550, 550 no such user here, true",
        "553, 553 mailbox name not allowed, true",
        "550, 550 5.7.1 blocked for spam, false",
        "552, 552 5.2.2 mailbox full, false",
        "554, 554 transaction failed, false"
    })
    void distinguishesHardBounceFromRejectedMessage(int code, String reply, boolean hard) {
        assertThat(SmtpReplyRules.rejected(RECIPIENT, code, reply)).isEqualTo(new Bounced(hard, reply));
    }

    @Test
    void doesNotBlameAddressForRejectedMessage() {
        assertThat(SmtpReplyRules.rejected(MESSAGE, 550, "550 not wanted"))
                .isEqualTo(new Bounced(false, "550 not wanted"));
    }

    @Test
    void defersWhenServerAsksToRetryLater() {
        assertThat(SmtpReplyRules.rejected(RECIPIENT, 452, "452 4.2.2 full")).isEqualTo(new Deferred("452 4.2.2 full"));
    }

    @Test
    void doesNotBlameRecipientForRejectedSession() {
        assertThat(SmtpReplyRules.rejected(SESSION, 535, "535 5.7.8 wrong password"))
                .isInstanceOf(Unanswered.class);
        assertThat(SmtpReplyRules.rejected(SESSION, 550, "550 5.1.8 bad sender"))
                .isInstanceOf(Unanswered.class);
        assertThat(SmtpReplyRules.rejected(RECIPIENT, 421, "421 shutting down")).isInstanceOf(Unanswered.class);
    }
}
