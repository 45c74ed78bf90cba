package com.dryjets.email.segment;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.segment.MembershipRepository.Pending;
import com.dryjets.email.segment.MembershipService.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PendingTest {

    @ParameterizedTest
    @CsvSource({
        "false, false, false, ACTIVE",
        "false, false, true,  ACTIVE",
        "false, true,  false, WHOLE",
        "true,  false, true,  WHOLE",
    })
    void everythingIsCheckedUnlessTheTenantRests(boolean whole, boolean due, boolean contacts, Scope scope) {
        assertThat(new Pending("sunrise", whole, due, contacts).scope(false)).contains(scope);
    }

    /** Segments are due every few seconds, which must not delay the effect of an import or a form. */
    @ParameterizedTest
    @CsvSource({
        "false, false, false,",
        "false, false, true,  CHANGED",
        "false, true,  true,  CHANGED",
        "false, true,  false,",
        "true,  false, true,",
        "true,  true,  true,",
    })
    void changedContactsAreCheckedWhileTheTenantRests(
            boolean whole, boolean due, boolean contacts, @Nullable Scope scope) {
        assertThat(new Pending("sunrise", whole, due, contacts).scope(true).orElse(null))
                .isEqualTo(scope);
    }
}
