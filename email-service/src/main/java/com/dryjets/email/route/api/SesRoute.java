package com.dryjets.email.route.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.email.message.Mailbox;
import com.dryjets.email.route.Attempt;
import com.dryjets.email.route.CallerContext;
import com.dryjets.email.route.Delivery;
import com.dryjets.email.route.Delivery.Accepted;
import com.dryjets.email.route.Delivery.Rejected;
import com.dryjets.email.route.Delivery.RouteRefused;
import com.dryjets.email.route.MailRoute;
import com.dryjets.email.route.OutgoingMessage;
import com.dryjets.email.route.api.ApiClient.Answer;
import com.dryjets.email.route.api.ApiClient.Call;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * Delivers by the API of Amazon Simple Email Service, version 2, as raw messages. SES replaces Message-ID and Date, so its
 * events name a message by the id that it returns here, and signs the message itself.
 */
public final class SesRoute implements MailRoute {

    private static final int OK = 200;
    /** What SES answers with 400, although it is about the account or the sender. */
    private static final Set<String> ABOUT_ROUTE = Set.of(
            "AccountSuspendedException",
            "SendingPausedException",
            "MailFromDomainNotVerifiedException",
            "LimitExceededException",
            "TooManyRequestsException",
            "ExpiredTokenException",
            "UnrecognizedClientException",
            "InvalidSignatureException",
            "SignatureDoesNotMatchException");

    private static final String NOT_VERIFIED = "not verified";

    /** An access key of AWS. */
    public record Credentials(String region, String accessKeyId, String secretAccessKey) {
        @Override
        public String toString() {
            return "Credentials[" + accessKeyId + ", " + region + "]";
        }
    }

    private final ApiClient api;
    private final Executor renderers;
    private final URI url;
    private final Credentials credentials;
    private final Clock clock;

    public SesRoute(ApiClient api, Executor renderers, String baseUrl, Credentials credentials, Clock clock) {
        this.api = api;
        this.renderers = renderers;
        this.url = URI.create(baseUrl + "/v2/email/outbound-emails");
        this.credentials = credentials;
        this.clock = clock;
    }

    @Override
    public Uni<Delivery> deliver(OutgoingMessage message, Attempt attempt) {
        CallerContext caller = CallerContext.current();
        return Uni.createFrom()
                .item(() -> ApiRules.obstacle(message.parts().to(), "Amazon SES"))
                .chain(obstacle -> obstacle.map(known -> Uni.createFrom().item(known))
                        .orElseGet(() -> deliver(message, attempt, caller)))
                .onFailure(IllegalArgumentException.class)
                .recoverWithItem(SesRoute::unsendable);
    }

    private Uni<Delivery> deliver(OutgoingMessage message, Attempt attempt, CallerContext caller) {
        return Uni.createFrom()
                .item(() -> call(message))
                .runSubscriptionOn(renderers)
                .onItemOrFailure()
                .transformToUni((call, failure) -> failure == null
                        ? api.post(call, attempt, caller, SesRoute::read)
                        : Uni.createFrom().item(unsendable(failure)));
    }

    private static Delivery unsendable(Throwable failure) {
        return new Rejected(0, "5.6.0", "The message cannot be sent: " + failure.getMessage(), false);
    }

    private Call call(OutgoingMessage message) {
        String raw = Base64.getEncoder().encodeToString(message.rendering().render());
        JsonObject body = new JsonObject()
                .put("FromEmailAddress", message.parts().from().addrSpec())
                .put(
                        "Destination",
                        new JsonObject()
                                .put(
                                        "ToAddresses",
                                        new JsonArray()
                                                .add(Mailbox.of(message.recipient())
                                                        .addrSpec())))
                .put("Content", new JsonObject().put("Raw", new JsonObject().put("Data", raw)));
        return signed(body.encode().getBytes(UTF_8));
    }

    private Call signed(byte[] body) {
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(url)
                .putHeader("Content-Type", "application/json")
                .build();
        SignedRequest signed = AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(
                                AwsCredentialsIdentity.create(credentials.accessKeyId(), credentials.secretAccessKey()))
                        .request(request)
                        .payload(ContentStreamProvider.fromByteArray(body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "ses")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, credentials.region())
                        .putProperty(HttpSigner.SIGNING_CLOCK, clock));
        Map<String, String> headers = new HashMap<>();
        signed.request().forEachHeader((name, values) -> headers.put(name, String.join(",", values)));
        return new Call(url.toString(), headers, body);
    }

    private static Delivery read(Answer answer) {
        if (answer.status() == OK) {
            return new Accepted(answer.text(), messageId(answer));
        }
        String type = answer.headers().getOrDefault("x-amzn-ErrorType", "").split(":", 2)[0];
        boolean aboutRoute = ABOUT_ROUTE.contains(type)
                || type.equals("MessageRejected") && answer.body().contains(NOT_VERIFIED);
        return aboutRoute ? new RouteRefused(answer.status(), null, answer.text()) : ApiRules.refused(answer);
    }

    private static @Nullable String messageId(Answer answer) {
        try {
            return new JsonObject(answer.body()).getString("MessageId");
        } catch (DecodeException | ClassCastException e) {
            return null;
        }
    }
}
