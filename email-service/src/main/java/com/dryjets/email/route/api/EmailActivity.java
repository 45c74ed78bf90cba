package com.dryjets.email.route.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.email.route.MessageSearch;
import com.dryjets.email.route.api.ApiClient.Answer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.util.Map;

/**
 * Searches SendGrid's Email Activity for the custom argument by which {@link SendGridRoute} names a message
 * (https://www.twilio.com/docs/sendgrid/api-reference/email-activity/filter-all-messages). The account needs SendGrid's paid
 * Email Activity history, and the API key needs permission to read it.
 */
public final class EmailActivity implements MessageSearch {

    private static final int OK = 200;

    private final ApiClient api;
    private final String url;
    private final String key;

    public EmailActivity(ApiClient api, String baseUrl, String key) {
        this.api = api;
        this.url = baseUrl + "/v3/messages?limit=1&query=";
        this.key = key;
    }

    @Override
    public Uni<Finding> find(String messageId) {
        String query = "(unique_args['" + SendGridRoute.MESSAGE_ID + "']=\"" + messageId + "\")";
        return api.get(url + URLEncoder.encode(query, UTF_8), Map.of("Authorization", "Bearer " + key))
                .map(EmailActivity::read)
                .onFailure()
                .recoverWithItem(failure -> new Finding.Refused("No answer: " + failure.getMessage()));
    }

    private static Finding read(Answer answer) {
        if (answer.status() != OK) {
            return new Finding.Refused(answer.text());
        }
        try {
            JsonArray messages = new JsonObject(answer.body()).getJsonArray("messages");
            if (messages == null) {
                return new Finding.Refused(answer.text());
            }
            return messages.isEmpty()
                    ? new Finding.Unknown()
                    : read(messages.getJsonObject(0).getString("status", ""), answer);
        } catch (DecodeException | ClassCastException e) {
            return new Finding.Refused(answer.text());
        }
    }

    private static Finding read(String status, Answer answer) {
        return switch (status) {
            case "processed" -> new Finding.Taken(status);
            case "delivered" -> new Finding.Delivered(status);
            case "not_delivered" -> new Finding.Undelivered(status);
            default -> new Finding.Refused(answer.text());
        };
    }
}
