package com.dryjets.email.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.route.Delivery.Rejected;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RejectionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            550 5.1.1 <anna@example.com>: Recipient address rejected: User unknown | 5.1.1 | USER_UNKNOWN
            552 5.2.2 The email account that you tried to reach is over quota | 5.2.2 | MAILBOX_FULL
            554 5.7.1 Message rejected as spam | 5.7.1 | SPAM_DETECTED
            550 5.1.2 Domain not found | 5.1.2 | HOST_UNKNOWN
            550 5.1.1 | 5.1.1 | USER_UNKNOWN
            550 No | | ON_HOLD
            """)
    void readsTheReplyToAnAttempt(String text, String enhanced, BounceReason reason) {
        Rejected rejected = new Rejected(550, enhanced, text, true);

        assertThat(new Rejections().of(rejected)).isEqualTo(reason.name());
    }
}
