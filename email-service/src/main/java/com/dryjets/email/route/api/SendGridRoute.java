package com.dryjets.email.route.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.email.message.Mailbox;
import com.dryjets.email.message.MessageParts;
import com.dryjets.email.route.Attempt;
import com.dryjets.email.route.CallerContext;
import com.dryjets.email.route.Delivery;
import com.dryjets.email.route.Delivery.Accepted;
import com.dryjets.email.route.Delivery.Rejected;
import com.dryjets.email.route.MailRoute;
import com.dryjets.email.route.OutgoingMessage;
import com.dryjets.email.route.api.ApiClient.Answer;
import com.dryjets.email.route.api.ApiClient.Call;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Delivers by the Mail Send API of Twilio SendGrid, version 3, which builds and signs the message itself and rewrites no
 * links here. Its events name the recipient by the custom argument {@code message_id}.
 */
public final class SendGridRoute implements MailRoute {

    /** The custom argument with the Message-ID, which SendGrid may replace. */
    static final String MESSAGE_ID = "message_id";

    private static final int ACCEPTED = 202;

    private final ApiClient api;
    private final String url;
    private final String key;

    public SendGridRoute(ApiClient api, String baseUrl, String key) {
        this.api = api;
        this.url = baseUrl + "/v3/mail/send";
        this.key = key;
    }

    @Override
    public Uni<Delivery> deliver(OutgoingMessage message, Attempt attempt) {
        byte[] body;
        try {
            Optional<Delivery> obstacle = ApiRules.obstacle(message.parts().to(), "SendGrid");
            if (obstacle.isPresent()) {
                return Uni.createFrom().item(obstacle.get());
            }
            body = body(message.parts()).encode().getBytes(UTF_8);
        } catch (IllegalArgumentException e) {
            return Uni.createFrom()
                    .item(new Rejected(0, "5.6.0", "The message cannot be sent: " + e.getMessage(), false));
        }
        Map<String, String> headers = Map.of("Authorization", "Bearer " + key, "Content-Type", "application/json");
        return api.post(new Call(url, headers, body), attempt, CallerContext.current(), SendGridRoute::read);
    }

    private static Delivery read(Answer answer) {
        return answer.status() == ACCEPTED
                ? new Accepted(answer.text(), answer.headers().get("X-Message-Id"))
                : ApiRules.refused(answer);
    }

    private static JsonObject body(MessageParts parts) {
        JsonObject headers = new JsonObject().put("Message-ID", parts.messageId());
        parts.headers().forEach(headers::put);
        JsonObject off = new JsonObject().put("enable", false);
        JsonObject body = new JsonObject()
                .put(
                        "personalizations",
                        new JsonArray().add(new JsonObject().put("to", new JsonArray().add(mailbox(parts.to())))))
                .put("from", mailbox(parts.from()))
                .put("subject", parts.subject())
                .put("content", content(parts))
                .put("headers", headers)
                .put("custom_args", new JsonObject().put(MESSAGE_ID, parts.messageId()))
                .put(
                        "tracking_settings",
                        new JsonObject().put("click_tracking", off).put("open_tracking", off));
        @Nullable Mailbox replyTo = parts.replyTo();
        return replyTo == null ? body : body.put("reply_to", mailbox(replyTo));
    }

    /** The plain text must come first. */
    private static JsonArray content(MessageParts parts) {
        return new JsonArray()
                .add(new JsonObject()
                        .put("type", "text/plain")
                        .put("value", parts.text().text()))
                .add(new JsonObject()
                        .put("type", "text/html")
                        .put("value", parts.html().text()));
    }

    private static JsonObject mailbox(Mailbox mailbox) {
        JsonObject json = new JsonObject().put("email", mailbox.addrSpec());
        return mailbox.name() == null ? json : json.put("name", mailbox.name());
    }
}
