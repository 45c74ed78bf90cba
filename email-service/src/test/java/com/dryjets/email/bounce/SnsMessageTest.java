package com.dryjets.email.bounce;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnsMessageTest {

    private static final Optional<URI> AMAZON = Optional.empty();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-b95095beb82e8f6a046b3aafc7f4149a.pem",
                "https://sns.us-gov-west-1.amazonaws.com/a.pem",
                "https://sns.cn-north-1.amazonaws.com.cn/a.pem"
            })
    void readsCertificatesOfSns(String url) {
        assertThat(field("SigningCertURL", url).certificateUrl(AMAZON)).isPresent();
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
        assertThat(field("SigningCertURL", url).certificateUrl(AMAZON)).isEmpty();
    }

    @Test
    void confirmsASubscriptionAndNothingElse() {
        assertThat(field("SubscribeURL", "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token=1")
                        .confirmationUrl(AMAZON))
                .isPresent();
        assertThat(field("SubscribeURL", "https://sns.eu-west-1.amazonaws.com/?Action=DeleteTopic&Token=1")
                        .confirmationUrl(AMAZON))
                .isEmpty();
    }

    @Test
    void takesNoUnsignedMessage() {
        assertThat(field("Signature", "").isSignedWith("no certificate".getBytes(UTF_8)))
                .isFalse();
    }

    @Test
    void takesAMessageThatWasSignedAsAmazonDocuments() {
        // Without a Subject, which is then not signed either.
        SnsMessage signed = message(SnsFixtures.notification("arn", "Hi"));

        assertThat(signed.isSignedWith(SnsFixtures.certificate())).isTrue();
        assertThat(message(SnsFixtures.notification("arn", "Hi").put("Message", "Ho"))
                        .isSignedWith(SnsFixtures.certificate()))
                .isFalse();
        assertThat(message(SnsFixtures.subscription("arn", "https://sns.example/"))
                        .isSignedWith(SnsFixtures.certificate()))
                .isTrue();
    }

    private static SnsMessage message(JsonObject message) {
        return SnsMessage.read(message.encode().getBytes(UTF_8)).orElseThrow();
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
