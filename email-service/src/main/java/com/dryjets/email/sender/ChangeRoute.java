package com.dryjets.email.sender;

import com.dryjets.email.pace.RouteLimits;
import com.dryjets.email.route.api.VerificationKey;
import com.dryjets.email.route.smtp.TlsMode;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request that names a route. It replaces the former one as a whole, except for a secret that still fits. */
@Schema(example = """
                {"type": "SMTP", "host": "smtp.example.com", "port": 587, "encryption": "REQUIRED",
                 "username": "sunrise", "secret": "correct horse", "limits": {"messagesPerSecond": 14, "connections": 5}}""")
public record ChangeRoute(
        @NotNull RouteType type,
        @Nullable @Size(max = 253) String host,
        @Nullable Integer port,
        @Nullable TlsMode encryption,
        @Nullable @Size(max = 200) String username,

        @Nullable
        @Size(max = 1000)
        @Schema(
                description = "The password for SMTP, the API key for SendGrid, the secret access key for SES. It is"
                        + " stored encrypted and never returned. Without one, the present secret is kept if type, server,"
                        + " encryption, user name and region stay the same.")
        String secret,

        @Nullable @Pattern(regexp = "[a-z]{2}(-[a-z]+)+-\\d", message = "must be a region such as eu-central-1")
        String region,

        @Nullable @Valid RouteLimits limits,
        @Nullable @Valid RouteWebhook webhook,

        @Nullable
        @Schema(
                description =
                        "Whether SendGrid's Email Activity is asked about emails of which nobody knows whether they are"
                                + " out. The account needs that add-on, and the API key the permission to read it.")
        Boolean emailActivity) {

    /** The ports of mail servers; others could be services of our own network. */
    private static final Set<Integer> MAIL_PORTS = Set.of(25, 465, 587, 2465, 2525, 2587);

    private static final String HOST =
            "([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    /**
     * Returns the settings without the secret.
     *
     * @param anyServer whether servers on other ports and without a domain are allowed, as in a development network
     * @param former the settings that they replace; null for a new sender
     */
    RouteSettings settings(boolean anyServer, @Nullable RouteSettings former) {
        List<FieldError> errors = new ArrayList<>();
        switch (type) {
            case PLATFORM -> refuseLimits(errors);
            case SMTP -> checkServer(anyServer, keepsSecret(former), errors);
            case SENDGRID -> requireSecret(errors, former);
            case SES -> {
                require(errors, "region", region);
                require(errors, "username", username);
                requireSecret(errors, former);
            }
        }
        checkWebhook(errors);
        if (Boolean.TRUE.equals(emailActivity) && type != RouteType.SENDGRID) {
            errors.add(new FieldError("/route/emailActivity", "belongs to a route of SENDGRID"));
        }
        if (!errors.isEmpty()) {
            throw Problem.badFields(errors);
        }
        return settings();
    }

    private RouteSettings settings() {
        RouteLimits given = limits == null || limits.equals(RouteLimits.NONE) ? null : limits;
        boolean asks = Boolean.TRUE.equals(emailActivity);
        RouteWebhook reports = webhook == null || webhook.equals(RouteWebhook.NONE) ? null : webhook;
        return switch (type) {
            case PLATFORM -> RouteSettings.PLATFORM;
            case SMTP ->
                new RouteSettings(
                        type,
                        host,
                        port,
                        encryption == null ? TlsMode.REQUIRED : encryption,
                        username,
                        null,
                        given,
                        null,
                        null);
            case SENDGRID -> new RouteSettings(type, null, null, null, null, null, given, reports, asks ? true : null);
            case SES -> new RouteSettings(type, null, null, null, username, region, given, reports, null);
        };
    }

    /** Returns whether the secret of the former route stays. */
    boolean keepsSecret(@Nullable RouteSettings former) {
        return secret == null && former != null && settings().hasSecretOf(former);
    }

    private void refuseLimits(List<FieldError> errors) {
        if (limits != null && !limits.equals(RouteLimits.NONE)) {
            errors.add(new FieldError("/route/limits", "must be left out: the platform's mail server has its own"));
        }
    }

    private void checkWebhook(List<FieldError> errors) {
        String key = webhook == null ? null : webhook.verificationKey();
        if (key != null && type != RouteType.SENDGRID) {
            errors.add(new FieldError("/route/webhook/verificationKey", "belongs to a route of SENDGRID"));
        } else if (key != null && VerificationKey.read(key).isEmpty()) {
            errors.add(new FieldError(
                    "/route/webhook/verificationKey", "must be the verification key that SendGrid shows, in Base64"));
        }
        if (webhook != null && webhook.topicArn() != null && type != RouteType.SES) {
            errors.add(new FieldError("/route/webhook/topicArn", "belongs to a route of SES"));
        }
    }

    private void requireSecret(List<FieldError> errors, @Nullable RouteSettings former) {
        if (!keepsSecret(former)) {
            require(errors, "secret", secret);
        }
    }

    ChangeRoute with(String otherSecret) {
        return new ChangeRoute(
                type, host, port, encryption, username, otherSecret, region, limits, webhook, emailActivity);
    }

    private void checkServer(boolean anyServer, boolean keepsSecret, List<FieldError> errors) {
        require(errors, "host", host);
        require(errors, "port", port == null ? null : port.toString());
        if (!anyServer && host != null && !host.matches(HOST)) {
            errors.add(new FieldError("/route/host", "must be the name of a mail server, such as smtp.example.com"));
        }
        if (!anyServer && port != null && !MAIL_PORTS.contains(port)) {
            errors.add(new FieldError("/route/port", "must be 25, 465, 587, 2465, 2525 or 2587"));
        }
        if (!keepsSecret && (username == null) != (secret == null)) {
            errors.add(new FieldError("/route/secret", "must be given with a username, and only then"));
        }
    }

    private void require(List<FieldError> errors, String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            errors.add(new FieldError("/route/" + field, "is required for " + type));
        }
    }

    @Override
    public String toString() {
        return "ChangeRoute[" + type + "]";
    }
}
