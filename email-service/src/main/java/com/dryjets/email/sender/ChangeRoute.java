package com.dryjets.email.sender;

import com.dryjets.email.route.smtp.TlsMode;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request that names a route. It replaces the former one as a whole. */
@Schema(example = """
                {"type": "SMTP", "host": "smtp.example.com", "port": 587, "encryption": "REQUIRED",
                 "username": "sunrise", "secret": "correct horse"}""")
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
                        + " stored encrypted and never returned.")
        String secret,

        @Nullable @Pattern(regexp = "[a-z]{2}(-[a-z]+)+-\\d", message = "must be a region such as eu-central-1")
        String region) {

    /** The ports of mail servers; others could be services of our own network. */
    private static final Set<Integer> MAIL_PORTS = Set.of(25, 465, 587, 2465, 2525, 2587);

    private static final String HOST =
            "([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    /**
     * Returns the settings without the secret.
     *
     * @param anyServer whether servers on other ports and without a domain are allowed, as in a development network
     */
    RouteSettings settings(boolean anyServer) {
        List<FieldError> errors = new ArrayList<>();
        switch (type) {
            case PLATFORM -> {}
            case SMTP -> checkServer(anyServer, errors);
            case SENDGRID -> require(errors, "secret", secret);
            case SES -> {
                require(errors, "region", region);
                require(errors, "username", username);
                require(errors, "secret", secret);
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.badFields(errors);
        }
        return switch (type) {
            case PLATFORM -> RouteSettings.PLATFORM;
            case SMTP ->
                new RouteSettings(type, host, port, encryption == null ? TlsMode.REQUIRED : encryption, username, null);
            case SENDGRID -> new RouteSettings(type, null, null, null, null, null);
            case SES -> new RouteSettings(type, null, null, null, username, region);
        };
    }

    ChangeRoute with(String otherSecret) {
        return new ChangeRoute(type, host, port, encryption, username, otherSecret, region);
    }

    private void checkServer(boolean anyServer, List<FieldError> errors) {
        require(errors, "host", host);
        require(errors, "port", port == null ? null : port.toString());
        if (!anyServer && host != null && !host.matches(HOST)) {
            errors.add(new FieldError("/route/host", "must be the name of a mail server, such as smtp.example.com"));
        }
        if (!anyServer && port != null && !MAIL_PORTS.contains(port)) {
            errors.add(new FieldError("/route/port", "must be 25, 465, 587, 2465, 2525 or 2587"));
        }
        if ((username == null) != (secret == null)) {
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
