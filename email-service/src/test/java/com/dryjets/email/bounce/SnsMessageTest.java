package com.dryjets.email.bounce;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnsMessageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-b95095beb82e8f6a046b3aafc7f4149a.pem",
                "https://sns.us-gov-west-1.amazonaws.com/a.pem",
                "https://sns.cn-north-1.amazonaws.com.cn/a.pem"
            })
    void readsCertificatesOfSns(String url) {
        assertThat(field("SigningCertURL", url).certificateUrl()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sns.eu-west-1.amazonaws.com/a.pem",
                "https://evil.example/sns.eu-west-1.amazonaws.com/a.pem",
                "https://sns.eu-west-1.amazonaws.com.evil.example/a.pem",
                "https://sns.eu-west-1.amazonaws.com@evil.example/a.pem",
                "https://sns.eu-west-1.amazonaws.com:8443/a.pem",
                "https://bucket.s3.amazonaws.com/a.pem",
                "https://sns.eu-west-1.amazonaws.com/?Action=Subscribe",
                "https://169.254.169.254/latest/meta-data/a.pem",
                "not a url",
                ""
            })
    void readsNoOtherCertificates(String url) {
        assertThat(field("SigningCertURL", url).certificateUrl()).isEmpty();
    }

    @Test
    void confirmsASubscriptionAndNothingElse() {
        assertThat(field("SubscribeURL", "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token=1")
                        .confirmationUrl())
                .isPresent();
        assertThat(field("SubscribeURL", "https://sns.eu-west-1.amazonaws.com/?Action=DeleteTopic&Token=1")
                        .confirmationUrl())
                .isEmpty();
    }

    @Test
    void takesNoUnsignedMessage() {
        assertThat(field("Signature", "").isSignedWith("no certificate".getBytes(UTF_8)))
                .isFalse();
    }

    @Test
    void takesAMessageThatWasSignedAsAmazonDocuments() throws GeneralSecurityException, IOException {
        // Without a Subject, which is then not signed either.
        String signed = "Message\nHi\nMessageId\n1\nTimestamp\nnow\nTopicArn\narn\nType\nNotification\n";

        assertThat(message(signed, "Hi").isSignedWith(file("certificate.pem"))).isTrue();
        assertThat(message(signed, "Ho").isSignedWith(file("certificate.pem"))).isFalse();
    }

    private static SnsMessage message(String signed, String text) throws GeneralSecurityException, IOException {
        String key = new String(file("key.pem"), UTF_8).replaceAll("-----.*-----|\\s", "");
        Signature signer = Signature.getInstance("SHA256withRSA");
        signer.initSign(KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key))));
        signer.update(signed.getBytes(UTF_8));
        String json = """
                {"Type":"Notification","MessageId":"1","TopicArn":"arn","Message":"%s","Timestamp":"now",
                 "SignatureVersion":"2","Signature":"%s"}""".formatted(text, Base64.getEncoder().encodeToString(signer.sign()));
        return SnsMessage.read(json.getBytes(UTF_8)).orElseThrow();
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream stream = SnsMessageTest.class.getResourceAsStream("/sns/" + name)) {
            return stream.readAllBytes();
        }
    }

    @Test
    void readsOnlyObjects() {
        assertThat(SnsMessage.read("[]".getBytes(UTF_8))).isEmpty();
        assertThat(SnsMessage.read("<xml/>".getBytes(UTF_8))).isEmpty();
    }

    private static SnsMessage field(String field, String value) {
        return SnsMessage.read("{\"Type\":\"Notification\",\"%s\":\"%s\"}"
                        .formatted(field, value)
                        .getBytes(UTF_8))
                .orElseThrow();
    }
}
