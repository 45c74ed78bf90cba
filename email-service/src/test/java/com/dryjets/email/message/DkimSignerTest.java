package com.dryjets.email.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.email.message.DkimKey.Algorithm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.james.jdkim.DKIMCommon;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.PermFailException;
import org.apache.james.jdkim.impl.Message;
import org.apache.james.jdkim.tagvalue.SignatureRecordImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Verifies signatures with Apache James jDKIM, which shares no code with the signer. */
class DkimSignerTest {

    private static final KeyPair RSA = DkimKey.generate(Algorithm.RSA);

    private static DkimKey key(Algorithm algorithm, KeyPair pair) {
        return DkimKey.read("example.com", "dryjets1", algorithm, DkimKey.encoded(pair.getPrivate()));
    }

    private static byte[] signed(DkimKey key, String subject, String text) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("List-Unsubscribe", "<https://example.com/u/" + "t".repeat(90) + ">");
        headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        headers.put("List-Id", "Sunrise <news.example.com>");
        headers.put("Feedback-ID", "1:2:sunrise:dryjets");
        return new MessageWriter(new DkimSigner(key), InstantSource.fixed(Instant.parse("2026-03-05T07:08:09Z")))
                .write(new MessageParts(
                        "<1@example.com>",
                        new Mailbox("Jürgen", "news@example.com"),
                        Mailbox.of("anna@example.org"),
                        null,
                        subject,
                        text,
                        "<p>" + text + "</p>",
                        headers));
    }

    private static List<SignatureRecord> verify(byte[] message) throws Exception {
        return new DKIMVerifier((method, selector, domain) -> {
                    assertThat(method.toString()).isEqualTo("dns/txt");
                    assertThat(selector + "._domainkey." + domain).isEqualTo("dryjets1._domainkey.example.com");
                    return List.of(DkimKey.dnsRecord(Algorithm.RSA, RSA.getPublic()));
                })
                .verify(new ByteArrayInputStream(message));
    }

    private static byte[] replaced(byte[] message, String old, String replacement) {
        String raw = new String(message, ISO_8859_1);
        assertThat(raw).contains(old);
        return raw.replace(old, replacement).getBytes(ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hello", "", "two  spaces \n\n\n", "größer 🎉\n.dot\n", "日本語の本文", " indented\n\ttab\t\n"})
    void signsWhatAnotherLibraryVerifies(String text) throws Exception {
        byte[] message = signed(key(Algorithm.RSA, RSA), "Sale 🎉 " + "x ".repeat(80) + text, text);

        assertThat(verify(message)).hasSize(1);
        assertThat(new String(message, ISO_8859_1).split("\r\n"))
                .allMatch(line -> line.length() <= 78 || line.contains("https:"));
    }

    @Test
    void signsTheSameWithTheSigningOfTheJdk() throws Exception {
        List<byte[]> data = List.of("a".getBytes(ISO_8859_1), "b".getBytes(ISO_8859_1));

        assertThat(SigningKey.of(key(Algorithm.RSA, RSA)).sign(data))
                .isEqualTo(new SigningKey.Rsa(RSA.getPrivate()).sign(data));
    }

    @Test
    void coversTheHeadersForUnsubscribing() throws Exception {
        List<CharSequence> covered = verify(signed(key(Algorithm.RSA, RSA), "Hello", "text"))
                .getFirst()
                .getHeaders();

        assertThat(covered.stream().map(CharSequence::toString))
                .contains("list-unsubscribe", "list-unsubscribe-post", "message-id", "mime-version", "feedback-id");
    }

    @Test
    void toleratesServersThatFoldAnew() throws Exception {
        byte[] message = signed(key(Algorithm.RSA, RSA), "Hello", "text");

        assertThat(verify(replaced(message, "List-Unsubscribe-Post: ", "list-unsubscribe-post:\r\n   ")))
                .hasSize(1);
    }

    @Test
    void detectsEveryChange() {
        byte[] message = signed(key(Algorithm.RSA, RSA), "Hello", "text");

        assertThatThrownBy(() -> verify(replaced(message, "<p>text", "<p>test")))
                .isInstanceOf(PermFailException.class);
        assertThatThrownBy(() -> verify(replaced(message, "Subject: Hello", "Subject: Hallo")))
                .isInstanceOf(PermFailException.class);
        assertThatThrownBy(() -> verify(replaced(message, "/u/t", "/u/x"))).isInstanceOf(PermFailException.class);
        assertThatThrownBy(() -> verify(replaced(message, "Subject: Hello", "Subject: Added\r\nSubject: Hello")))
                .isInstanceOf(PermFailException.class);
        assertThatThrownBy(() -> verify(replaced(message, "MIME-Version", "Reply-To: x@example.net\r\nMIME-Version")))
                .isInstanceOf(PermFailException.class);
    }

    @Test
    void signsWithEd25519() throws Exception {
        KeyPair pair = DkimKey.generate(Algorithm.ED25519);
        byte[] raw = signed(key(Algorithm.ED25519, pair), "Sale 🎉", "text");

        Message message = new Message(new ByteArrayInputStream(raw));
        String field = message.getFields("DKIM-Signature").getFirst();
        SignatureRecord record = new SignatureRecordImpl(field.substring(field.indexOf(':') + 1));
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(pair.getPublic());
        verifier.update(MessageDigest.getInstance("SHA-256").digest(SignedData.of(message, record)));
        assertThat(record.getHashKeyType().toString()).isEqualTo("ed25519");
        assertThat(verifier.verify(record.getSignature())).isTrue();
    }

    @Test
    void publishesKeysAsDnsRecords() {
        assertThat(DkimKey.dnsRecord(Algorithm.RSA, RSA.getPublic()))
                .matches("v=DKIM1; k=rsa; p=[A-Za-z0-9+/]{390,394}={0,2}");
        // 32 octets (RFC 8463, 4).
        assertThat(DkimKey.dnsRecord(
                        Algorithm.ED25519, DkimKey.generate(Algorithm.ED25519).getPublic()))
                .matches("v=DKIM1; k=ed25519; p=[A-Za-z0-9+/]{43}=");
    }

    /** Collects what jDKIM finds to be signed, for an algorithm that it does not know. */
    private static final class SignedData extends DKIMCommon {
        static byte[] of(Message message, SignatureRecord record) throws Exception {
            Collector collector = new Collector();
            collector.initVerify(RSA.getPublic());
            signatureCheck(message, record, record.getHeaders(), collector);
            return collector.data.toByteArray();
        }
    }

    private static final class Collector extends Signature {
        private final ByteArrayOutputStream data = new ByteArrayOutputStream();

        Collector() {
            super("collects");
        }

        @Override
        protected void engineInitVerify(PublicKey key) {}

        @Override
        protected void engineInitSign(PrivateKey key) {}

        @Override
        protected void engineUpdate(byte octet) {
            data.write(octet);
        }

        @Override
        protected void engineUpdate(byte[] octets, int offset, int length) {
            data.write(octets, offset, length);
        }

        @Override
        protected byte[] engineSign() {
            throw new UnsupportedOperationException();
        }

        @Override
        protected boolean engineVerify(byte[] signature) {
            throw new UnsupportedOperationException();
        }

        @Override
        @Deprecated
        protected void engineSetParameter(String name, Object value) {}

        @Override
        @Deprecated
        protected Object engineGetParameter(String name) {
            return Optional.empty();
        }
    }
}
