package com.dryjets.email.email;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentHistoryTest {

    private final ContentHistory history = new ContentHistory();

    @Test
    void takesApprovedContentOverUntilSomebodyChangesIt() {
        history.addApproved();
        history.addApproved();
        assertThat(history.edited).isFalse();

        history.addEdited();
        history.addOffered();

        assertThat(history.edited).isTrue();
        assertThat(history.current).isEqualTo(3);
        assertThat(history.offered()).isEqualTo(4);
    }

    @Test
    void isAsApprovedAgainAfterTheOfferedVersionIsRestored() {
        history.addApproved();
        history.addEdited();
        history.addOffered();

        history.addRestored(3);

        assertThat(history.edited).isFalse();
        assertThat(history.offered()).isNull();
        assertThat(history.current).isEqualTo(4);
    }

    @Test
    void offersOnWhileAnEarlierVersionIsRestored() {
        history.addApproved();
        history.addEdited();
        history.addOffered();

        history.addRestored(1);

        assertThat(history.edited).isTrue();
        assertThat(history.offered()).isEqualTo(3);
    }
}
