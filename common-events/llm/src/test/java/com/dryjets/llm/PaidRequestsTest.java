package com.dryjets.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.tenancy.Caller;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaidRequestsTest {

    @Test
    void namesTheWorkOfARequestByItsBody() {
        assertThat(work("key-1", "One text"))
                .isEqualTo(work("key-2", "One text"))
                .startsWith("variations ");
        assertThat(work(null, "One text")).isNotEqualTo(work(null, "Another text"));
    }

    @Test
    void leasesARequestForLongerThanItsCallsCanTake() {
        for (Duration timeout : List.of(Duration.ofSeconds(45), Duration.ofMinutes(10))) {
            assertThat(PaidRequests.longest(timeout)).isGreaterThan(timeout.multipliedBy(4));
        }
    }

    private static String work(@Nullable String key, String body) {
        var request = new Idempotency.Request(new Caller("acme", "mark"), "POST /variations", key, body);
        return PaidRequests.account(request, "variations").work();
    }
}
