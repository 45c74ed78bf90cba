package com.dryjets.email.sender;

import com.dryjets.email.route.smtp.TlsMode;
import org.jspecify.annotations.Nullable;

/**
 * How a sender's messages leave, without the secret. Which fields are set depends on the type.
 *
 * @param host of an SMTP server
 * @param port of an SMTP server
 * @param encryption of an SMTP server
 * @param username of an SMTP server, or the access key id for SES
 * @param region of SES, such as {@code eu-central-1}
 */
public record RouteSettings(
        RouteType type,
        @Nullable String host,
        @Nullable Integer port,
        @Nullable TlsMode encryption,
        @Nullable String username,
        @Nullable String region) {

    static final RouteSettings PLATFORM = new RouteSettings(RouteType.PLATFORM, null, null, null, null, null);
}
