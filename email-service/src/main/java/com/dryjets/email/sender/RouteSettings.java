package com.dryjets.email.sender;

import com.dryjets.email.pace.RouteLimits;
import com.dryjets.email.route.smtp.TlsMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a sender's messages leave, without the secret. Which fields are set depends on the type.
 *
 * @param host of an SMTP server
 * @param port of an SMTP server
 * @param encryption of an SMTP server
 * @param username of an SMTP server, or the access key id for SES
 * @param region of SES, such as {@code eu-central-1}
 * @param limits absent for a route without limits
 * @param webhook by which the reports of the tenant's own account are recognized; absent if only the platform's are
 * @param emailActivity whether SendGrid's Email Activity is asked about emails in doubt; absent if it is not
 */
public record RouteSettings(
        RouteType type,
        @Nullable String host,
        @Nullable Integer port,
        @Nullable TlsMode encryption,
        @Nullable String username,
        @Nullable String region,
        @Nullable RouteLimits limits,
        @Nullable RouteWebhook webhook,
        @Nullable Boolean emailActivity) {

    static final RouteSettings PLATFORM =
            new RouteSettings(RouteType.PLATFORM, null, null, null, null, null, null, null, null);

    /** Returns whether the same secret opens both: that of the same user of the same server. */
    boolean hasSecretOf(RouteSettings other) {
        return type == other.type
                && Objects.equals(host, other.host)
                && Objects.equals(port, other.port)
                && encryption == other.encryption
                && Objects.equals(username, other.username)
                && Objects.equals(region, other.region);
    }
}
