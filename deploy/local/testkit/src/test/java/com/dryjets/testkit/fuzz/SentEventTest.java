package com.dryjets.testkit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentEventTest {

    @Test
    void readsWholeEventsAndSkipsCommentsAndTheRest() {
        String stream =
                ":\n\nid: 7\nevent: status\ndata: {\"a\":\ndata: 1}\n\n:\n\nevent: spend\r\ndata:2\r\n\r\nevent: cut\ndata: {";

        assertThat(SentEvent.parse(stream))
                .containsExactly(new SentEvent("status", "{\"a\":\n1}"), new SentEvent("spend", "2"));
    }

    @Test
    void readsNothingBeforeTheFirstEmptyLine() {
        assertThat(SentEvent.parse("")).isEmpty();
        assertThat(SentEvent.parse("event: status\ndata: 1\n")).isEmpty();
    }
}
