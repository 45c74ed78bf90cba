package com.dryjets.email.route;

import static com.dryjets.testkit.Waiting.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.message.CopyText;
import com.dryjets.email.message.DkimKey;
import com.dryjets.email.message.DkimKey.Algorithm;
import com.dryjets.email.message.Mailbox;
import com.dryjets.email.message.SenderIdentity;
import com.dryjets.email.message.VerpAddress;
import com.dryjets.email.message.VerpConfig;
import com.dryjets.email.route.Delivery.Accepted;
import com.dryjets.email.route.Delivery.Rejected;
import com.dryjets.email.route.smtp.SmtpRoute;
import com.dryjets.email.route.smtp.SmtpSettings;
import com.dryjets.email.route.smtp.SmtpTimeouts;
import com.dryjets.email.route.smtp.TlsMode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.KeyPair;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.apache.james.jdkim.DKIMVerifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Delivers to a real Postfix and reads with a real Dovecot; deploy/interop starts both. */
@EnabledIfEnvironmentVariable(named = "INTEROP_SMTP_PORT", matches = "\\d+")
class PostfixInteropTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final KeyPair KEYS = DkimKey.generate(Algorithm.RSA);
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

    private final Vertx vertx = Vertx.vertx();
    private final SmtpRoute route = new SmtpRoute(vertx, Thread::startVirtualThread, settings());

    private static int port(String name) {
        return Integer.parseInt(System.getenv(name));
    }

    private static SmtpSettings settings() {
        return new SmtpSettings(
                "127.0.0.1",
                port("INTEROP_SMTP_PORT"),
                TlsMode.DISABLED,
                Optional.empty(),
                Optional.empty(),
                false,
                "client.interop.test",
                2,
                100,
                SmtpTimeouts.RECOMMENDED);
    }

    @AfterEach
    void stop() {
        route.close();
        vertx.close();
    }

    private Delivery deliver(UUID recipientId, String address, String subject, String text) {
        SenderIdentity sender = new SenderIdentity(
                new Mailbox("Jürgen ☀ Sunrise", "news@interop.test"),
                null,
                "interop.test",
                DkimKey.read("interop.test", "s1", Algorithm.RSA, DkimKey.encoded(KEYS.getPrivate())));
        OutgoingMessage message = new MessageComposer(
                        sender, ENVELOPES, "1:2:sunrise:dryjets", "news.interop.test", InstantSource.system())
                .compose(new MessageCopy(
                        recipientId,
                        Mailbox.of(address),
                        subject,
                        CopyText.of(text),
                        CopyText.of("<p>" + text + "</p>"),
                        "https://interop.test/u/1"));
        Attempt granted = new Attempt() {
            @Override
            public Uni<Boolean> begin() {
                return Uni.createFrom().item(true);
            }

            @Override
            public boolean holds() {
                return true;
            }
        };
        return route.deliver(message, granted).await().atMost(LONG);
    }

    /** Returns the messages in a mailbox that contain a text, as bytes. */
    private static List<byte[]> mailbox(String user, String text) throws Exception {
        Properties properties = new Properties();
        properties.put("mail.imap.host", "127.0.0.1");
        properties.put("mail.imap.port", System.getenv("INTEROP_IMAP_PORT"));
        List<byte[]> found = new ArrayList<>();
        try (Store store = Session.getInstance(properties).getStore("imap")) {
            store.connect(user, "secret");
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                for (Message message : inbox.getMessages()) {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    message.writeTo(bytes);
                    if (bytes.toString(UTF_8).contains(text)) {
                        found.add(bytes.toByteArray());
                    }
                }
            }
        }
        return found;
    }

    private static byte[] arrived(String user, String text) {
        return await().until(() -> mailbox(user, text), found -> !found.isEmpty())
                .getFirst();
    }

    private static MimeMessage parsed(byte[] raw) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
    }

    @Test
    void deliversUnchangedAndSigned() throws Exception {
        UUID id = UUID.randomUUID();
        String subject = "Sale 🎉 " + "größer ".repeat(30) + "𠮷野家";
        String text = ".dots\r\n.\r\nFrom here\r\ntrailing \r\n" + "long line ".repeat(300) + "日本語";

        assertThat(deliver(id, "anna@interop.test", subject, text)).isInstanceOf(Accepted.class);

        byte[] raw = arrived("anna", id.toString());
        MimeMessage message = parsed(raw);
        assertThat(message.getSubject()).isEqualTo(subject);
        assertThat(((MimeMultipart) message.getContent()).getBodyPart(0).getContent())
                .isEqualTo(text);
        assertThat(ENVELOPES.parse(message.getHeader("Return-Path")[0])).contains(id);
        assertThat(new DKIMVerifier((method, selector, domain) ->
                                List.of(DkimKey.dnsRecord(Algorithm.RSA, KEYS.getPublic())))
                        .verify(new ByteArrayInputStream(raw)))
                .hasSize(1);
    }

    @Test
    void understandsARejection() {
        assertThat(deliver(UUID.randomUUID(), "nobody@interop.test", "Hello", "text"))
                .isInstanceOfSatisfying(Rejected.class, rejected -> {
                    assertThat(rejected.enhanced()).isEqualTo("5.1.1");
                    assertThat(rejected.hardBounce()).isTrue();
                });
    }

    @Test
    void getsABounceBackThatNamesTheRecipient() throws Exception {
        UUID id = UUID.randomUUID();

        assertThat(deliver(id, "gone@dead.test", "Hello", "text")).isInstanceOf(Accepted.class);

        MimeMessage report = parsed(arrived("bounce", "<" + id + "@interop.test>"));
        assertThat(report.getContentType()).startsWith("multipart/report");
        assertThat(ENVELOPES.parse(report.getHeader("To")[0])).contains(id);
    }
}
