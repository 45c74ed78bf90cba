package com.dryjets.email.bounce;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailboxSweepTest {

    private static final int LARGEST = 1000;

    private final MemoryFolder inbox = new MemoryFolder();
    private final MemoryFolder aside = new MemoryFolder();
    private final List<String> applied = new ArrayList<>();
    private final MailboxSweep sweep = new MailboxSweep(this::apply, LARGEST);

    private void apply(byte[] raw) {
        String text = new String(raw, UTF_8);
        if (text.contains("poison")) {
            throw new IllegalStateException("cannot be applied");
        }
        if (text.contains("overflow")) {
            throw new StackOverflowError();
        }
        if (text.contains("no database")) {
            throw new IllegalStateException(new UncheckedIOException(new IOException("Connection refused")));
        }
        applied.add(text.substring(text.lastIndexOf('\n') + 1).strip());
    }

    private void sweepAll() throws MessagingException, IOException {
        sweep.sweep(inbox, () -> aside);
        inbox.expunge();
    }

    @Test
    void appliesAndDeletes() throws Exception {
        inbox.add("one", "two");

        sweepAll();

        assertThat(applied).containsExactly("one", "two");
        assertThat(inbox.getMessageCount()).isZero();
    }

    @Test
    void movesAMessageAsideThatCannotBeAppliedAndReadsTheOthers() throws Exception {
        inbox.add("poison", "one", "overflow", "two");

        sweepAll();
        assertThat(applied).containsExactly("one", "two");
        assertThat(inbox.getMessageCount()).isEqualTo(2);

        sweepAll();
        sweepAll();
        assertThat(inbox.getMessageCount()).isZero();
        assertThat(aside.texts()).containsExactly("poison", "overflow");
    }

    @Test
    void movesALargeMessageAsideUnread() throws Exception {
        inbox.add("a".repeat(LARGEST + 1), "one");

        sweepAll();

        assertThat(applied).containsExactly("one");
        assertThat(aside.getMessageCount()).isEqualTo(1);
    }

    @Test
    void waitsForTheDatabase() throws Exception {
        inbox.add("no database", "one");

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(this::sweepAll).hasRootCauseMessage("Connection refused");
        }

        assertThat(inbox.getMessageCount()).isEqualTo(2);
        assertThat(aside.getMessageCount()).isZero();
    }
}
