package com.dryjets.social.polling;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.polling.PollRules.Next;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PollRulesTest {

    /** An outage of hours must not end the polling of any post. */
    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"UNREACHABLE", "UNKNOWN", "OUT_OF_CREDIT", "VERSION_RETIRED", "TOKEN_EXPIRED", "ACCOUNT_GONE"})
    void givesNoPostUpForAFailureOfTheNetworkOrTheAccount(Kind failure) {
        assertThat(PollRules.after(failure, 1)).isEqualTo(Next.WAIT);
        assertThat(PollRules.after(failure, 20)).isEqualTo(Next.WAIT);
    }

    @Test
    void missesOnlyAPostThatWasAskedForByItself() {
        assertThat(PollRules.after(Kind.NOT_FOUND, 1)).isEqualTo(Next.MISSING);
        assertThat(PollRules.after(Kind.NOT_FOUND, 2)).isEqualTo(Next.SPLIT);
    }

    @Test
    void tellsPeopleWhatTheyHaveToGrant() {
        assertThat(PollRules.after(Kind.PERMISSION_MISSING, 5)).isEqualTo(Next.NOTE);
        assertThat(PollRules.after(Kind.RATE_LIMITED, 5)).isEqualTo(Next.REST);
    }
}
