package com.dryjets.email.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Properties;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageWriterTest {

    private static final MessageWriter WRITER =
            new MessageWriter(null, InstantSource.fixed(Instant.parse("2026-03-05T07:08:09Z")));

    private static MessageParts parts(String subject, String text, String html) {
        return new MessageParts(
                "<1@example.com>",
                new Mailbox("Sunrise", "news@example.com"),
                Mailbox.of("anna@example.org"),
                null,
                subject,
                text,
                html,
                Map.of());
    }

    private static MessageParts from(Mailbox from, Mailbox to) {
        return new MessageParts("<1@example.com>", from, to, null, "Hello", "text", "<p>html</p>", Map.of());
    }

    /** Reads a message with a parser that refuses every deviation from the standards. */
    private static Message strict(byte[] message) {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.STRICT);
        builder.setDecodeMonitor(DecodeMonitor.STRICT);
        try {
            return builder.parseMessage(new ByteArrayInputStream(message));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static MimeMessage angus(byte[] message) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
    }

    private static String body(Message message, int part) throws IOException {
        TextBody body = (TextBody)
                ((Multipart) message.getBody()).getBodyParts().get(part).getBody();
        return new String(body.getInputStream().readAllBytes(), UTF_8);
    }

    private static void assertTransportable(byte[] message) {
        String raw = new String(message, ISO_8859_1);
        assertThat(raw.chars()).allMatch(octet -> octet < 0x80 && octet != 0);
        assertThat(raw.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        String[] halves = raw.split("\r\n\r\n", 2);
        assertThat(halves[0].split("\r\n")).allMatch(line -> line.length() <= 76 && !line.isBlank());
        assertThat(halves[1].split("\r\n")).allMatch(line -> line.length() <= 76);
    }

    @Test
    void writesBothPartsAndEveryHeader() throws Exception {
        byte[] message = WRITER.write(new MessageParts(
                "<0199@example.com>",
                new Mailbox("Sunrise", "news@example.com"),
                new Mailbox("Anna Berg", "Anna@example.org"),
                new Mailbox("Help", "help@example.com"),
                "Spring sale",
                "Hello",
                "<p>Hello</p>",
                Map.of("List-Unsubscribe", "<https://example.com/u/1>")));

        Message parsed = strict(message);
        assertThat(parsed.getHeader().getField("From").getBody()).isEqualTo("Sunrise <news@example.com>");
        assertThat(parsed.getHeader().getField("To").getBody()).isEqualTo("Anna Berg <Anna@example.org>");
        assertThat(parsed.getHeader().getField("Reply-To").getBody()).isEqualTo("Help <help@example.com>");
        assertThat(parsed.getSubject()).isEqualTo("Spring sale");
        assertThat(parsed.getDate()).isEqualTo("2026-03-05T07:08:09Z");
        assertThat(parsed.getMessageId()).isEqualTo("<0199@example.com>");
        assertThat(parsed.getHeader().getField("List-Unsubscribe").getBody()).isEqualTo("<https://example.com/u/1>");
        assertThat(parsed.getHeader().getField("MIME-Version").getBody()).isEqualTo("1.0");
        assertThat(parsed.getMimeType()).isEqualTo("multipart/alternative");
        assertThat(body(parsed, 0)).isEqualTo("Hello");
        assertThat(body(parsed, 1)).isEqualTo("<p>Hello</p>");
        assertTransportable(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bugs 🎉 Sale 𠮷野家 𝗕𝗼𝗹𝗱",
                "🇩🇪👩‍👩‍👧‍👦🏳️‍🌈",
                "☀ é 日 עברית العربية ไทย",
                "e\u0301a\u0308 combining",
                "Plain ASCII",
                "two  spaces and a tab-free   gap",
                "=?UTF-8?Q?not_encoded?=",
                "100% off? \"quoted\" (really) <now> @home, now; [x]: \\",
                "a",
                ".",
                "100 €",
            })
    void keepsEverySubject(String subject) throws Exception {
        byte[] message = WRITER.write(parts(subject, "text", "<p>html</p>"));

        assertThat(strict(message).getSubject()).isEqualTo(subject);
        assertThat(angus(message).getSubject()).isEqualTo(subject);
        assertTransportable(message);
    }

    @Test
    void neverCutsACharacterOfALongSubject() throws Exception {
        for (int ascii = 0; ascii < 48; ascii++) {
            for (String character : new String[] {"🎉", "日", "é", "x"}) {
                String subject = "x".repeat(ascii) + character.repeat(150);
                byte[] message = WRITER.write(parts(subject, "text", "<p>html</p>"));

                assertThat(angus(message).getSubject()).isEqualTo(subject);
                assertThat(strict(message).getSubject()).isEqualTo(subject);
                assertTransportable(message);
            }
        }
    }

    @Test
    void cannotBeMadeToWriteAnotherHeader() throws Exception {
        byte[] message = WRITER.write(parts("Hello\r\nBcc: all@example.org\u2028x\u0000", "text", "<p>html</p>"));

        assertThat(angus(message).getSubject()).isEqualTo("Hello Bcc: all@example.org x");
        assertThat(angus(message).getHeader("Bcc")).isNull();
    }

    @Test
    void replacesHalfACharacter() throws Exception {
        byte[] message = WRITER.write(parts("Sale \uD83C", "half \uD83C", "<p>html</p>"));

        assertThat(strict(message).getSubject()).isEqualTo("Sale ?");
        assertTransportable(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Jürgen Müller", "日本語ニュース", "Berg, Anna (\"Sales\") @ Sunrise", "🎉 Party", "A. B. Berg", "=?x?="
            })
    void keepsEveryDisplayName(String name) throws Exception {
        byte[] message = WRITER.write(from(new Mailbox(name, "news@example.com"), Mailbox.of("anna@example.org")));

        InternetAddress from = (InternetAddress) angus(message).getFrom()[0];
        assertThat(from.getPersonal()).isEqualTo(name);
        assertThat(from.getAddress()).isEqualTo("news@example.com");
        assertThat(strict(message).getFrom().get(0).getName()).isEqualTo(name);
        assertTransportable(message);
    }

    @Test
    void writesInternationalDomainsInAscii() throws Exception {
        byte[] message = WRITER.write(from(Mailbox.of("news@straße.example"), Mailbox.of("Anna@bücher.example")));

        assertThat(angus(message).getFrom()[0]).hasToString("news@xn--strae-oqa.example");
        assertThat(angus(message).getAllRecipients()[0]).hasToString("Anna@xn--bcher-kva.example");
        assertTransportable(message);
    }

    @Test
    void keepsAnInternationalLocalPart() {
        byte[] message = WRITER.write(from(Mailbox.of("news@example.com"), Mailbox.of("用户@例子.example")));

        assertThat(new String(message, UTF_8)).contains("To: 用户@xn--fsqu00a.example\r\n");
    }

    @Test
    void quotesALocalPartThatIsNoAtom() {
        byte[] message = WRITER.write(from(Mailbox.of("news@example.com"), Mailbox.of("anna berg@example.org")));

        assertThat(new String(message, UTF_8)).contains("To: \"anna berg\"@example.org\r\n");
    }

    @Test
    void refusesADomainThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WRITER.write(from(Mailbox.of("news@example.com"), Mailbox.of("anna@-ü-.example"))))
                .withMessageContaining("-ü-.example is not a valid domain name");
    }

    @Test
    void refusesAHeaderThatFitsNoLine() {
        MessageParts parts = new MessageParts(
                "<1@example.com>",
                Mailbox.of("news@example.com"),
                Mailbox.of("anna@example.org"),
                null,
                "Hello",
                "text",
                "html",
                Map.of("List-Unsubscribe", "<https://example.com/" + "u".repeat(1000) + ">"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WRITER.write(parts))
                .withMessageContaining("List-Unsubscribe");
    }

    @Test
    void keepsOtherHeadersInAscii() {
        byte[] message = WRITER.write(new MessageParts(
                "<1@example.com>",
                Mailbox.of("news@example.com"),
                Mailbox.of("anna@example.org"),
                null,
                "Hello",
                "text",
                "html",
                Map.of("X-Campaign", "Frühling 🎉\r\nBcc: all@example.org")));

        assertTransportable(message);
        assertThat(strict(message).getHeader().getField("X-Campaign").getBody()).startsWith("=?UTF-8?");
        assertThat(strict(message).getHeader().getField("Bcc")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "one line",
                "two\nlines\rand\r\nthree",
                "trailing space \nand tab\t\n\n\n",
                ".\n..\n.dot\n",
                "From here\n--=_alternative\n--=_alternative--\n",
                "= equals =3D = \n",
                "größer 🎉 als vorher",
                "日本語の本文。改行も\nあります。",
            })
    void keepsEveryText(String text) throws Exception {
        byte[] message = WRITER.write(parts("Hello", text, "<p>" + text + "</p>"));

        String expected = text.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n");
        assertThat(body(strict(message), 0)).isEqualTo(expected);
        assertThat(body(strict(message), 1)).isEqualTo("<p>" + expected + "</p>");
        MimeMultipart alternatives = (MimeMultipart) angus(message).getContent();
        assertThat(alternatives.getBodyPart(0).getContent()).isEqualTo(expected);
        assertTransportable(message);
    }

    @Test
    void breaksALineOfAnyLength() throws Exception {
        String line = "x".repeat(100_000) + "é".repeat(5_000);
        byte[] message = WRITER.write(parts("Hello", line, line));

        assertThat(body(strict(message), 0)).isEqualTo(line);
        assertTransportable(message);
    }

    @Test
    void choosesTheShorterEncoding() throws Exception {
        MimeMultipart latin = (MimeMultipart) angus(WRITER.write(parts("Hello", "viel größer als je zuvor", "日本語の本文")))
                .getContent();

        assertThat(latin.getBodyPart(0).getHeader("Content-Transfer-Encoding")).containsExactly("quoted-printable");
        assertThat(latin.getBodyPart(1).getHeader("Content-Transfer-Encoding")).containsExactly("base64");
    }
}
