package com.dryjets.email.route;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.message.CopyText;
import com.dryjets.email.message.Mailbox;
import com.dryjets.email.message.SenderIdentity;
import com.dryjets.email.message.VerpAddress;
import com.dryjets.email.message.VerpConfig;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MessageComposerTest {

    private static final UUID RECIPIENT = UUID.fromString("0199f3c2-8a4e-7c31-b5d2-f01ab5e6c7d8");
    private static final VerpAddress ENVELOPES = new VerpAddress(new VerpConfig() {
        @Override
        public String key() {
            return Base64.getEncoder().encodeToString(new byte[32]);
        }

        @Override
        public Optional<List<String>> previousKeys() {
            return Optional.empty();
        }
    });

    private static OutgoingMessage compose(String unsubscribeUrl) {
        SenderIdentity sender =
                new SenderIdentity(new Mailbox("Sunrise", "news@bücher.example"), null, "bounces.example.com", null);
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-03-05T07:08:09Z"));
        return new MessageComposer(sender, ENVELOPES, "1:2:sunrise:dryjets", "news.example.com", clock)
                .compose(new MessageCopy(
                        RECIPIENT,
                        Mailbox.of("Anna@example.org"),
                        "Hello",
                        CopyText.of("text"),
                        CopyText.of("<p>html</p>"),
                        unsubscribeUrl));
    }

    @Test
    void writesWhatMailboxProvidersAskFor() {
        String message =
                new String(compose("https://example.com/u/1").rendering().render(), UTF_8);

        assertThat(message)
                .contains(
                        "Message-ID: <0199f3c2-8a4e-7c31-b5d2-f01ab5e6c7d8@xn--bcher-kva.example>\r\n",
                        "List-Unsubscribe: <https://example.com/u/1>\r\n",
                        "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n",
                        "List-Id: <news.example.com>\r\n",
                        "Feedback-ID: 1:2:sunrise:dryjets\r\n",
                        "From: Sunrise <news@xn--bcher-kva.example>\r\n");
    }

    @Test
    void namesTheRecipientInTheEnvelopeSender() {
        OutgoingMessage message = compose(null);

        assertThat(message.envelopeSender()).endsWith("@bounces.example.com");
        assertThat(ENVELOPES.parse(message.envelopeSender())).contains(RECIPIENT);
        assertThat(message.recipient()).isEqualTo("Anna@example.org");
    }

    @Test
    void offersNoUnsubscribeWhereThereIsNoList() {
        assertThat(new String(compose(null).rendering().render(), UTF_8)).doesNotContain("List-Unsubscribe");
    }
}
