package com.dryjets.local.sandbox;

import com.dryjets.local.sandbox.inbox.Inbox;
import com.dryjets.local.sandbox.network.Networks;
import com.dryjets.local.sandbox.network.feed.Audience;
import com.dryjets.local.sandbox.network.http.World;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The sandbox's settings by name, each with a default. The README lists them all.
 *
 * <p>Equal seeds give a post or an email the same audience. Port 0 picks a free port.
 */
public final class Options {

    private static final String DATA = "data";
    private static final String NETWORKS_PORT = "port";
    private static final String ISSUER_PORT = "issuer-port";
    private static final String INBOX_PORT = "inbox-port";
    private static final String SMTP_PORT = "smtp-port";
    private static final String SETTLE_SECONDS = "settle-seconds";
    private static final String RATE_LIMIT = "rate-limit";
    private static final String DAILY_LIMIT = "daily-limit";
    private static final String TENANTS = "tenants";
    private static final String DURABLE = "durable";
    private static final String SESSION_SECONDS = "session-seconds";
    private static final String PLATFORM_URL = "platform-url";

    // 5173 is the console's development server.
    private static final String DEVELOPMENT_ORIGIN = "http://localhost:5173";

    private final Map<String, String> given;
    private final UnaryOperator<String> environment;

    private Options(Map<String, String> given, UnaryOperator<String> environment) {
        this.given = Map.copyOf(given);
        this.environment = environment;
    }

    /** Returns options with free ports and a short settling time, for tests. */
    public static Options ephemeral(Path dataDir, Duration settle) {
        Map<String, String> given = Map.of(
                DATA, dataDir.toString(),
                NETWORKS_PORT, "0",
                ISSUER_PORT, "0",
                INBOX_PORT, "0",
                SMTP_PORT, "0",
                SETTLE_SECONDS, String.valueOf(settle.toMillis() / 1000.0));
        return new Options(given, name -> null);
    }

    /** Parses {@code --name=value} arguments; a missing one is read from the variable {@code SANDBOX_NAME}. */
    static Options parse(String[] args, UnaryOperator<String> environment) {
        Map<String, String> given = new HashMap<>();
        for (String arg : args) {
            int equals = arg.indexOf('=');
            if (!arg.startsWith("--") || equals < 0) {
                throw new IllegalArgumentException("Invalid argument: " + arg + ". Use --name=value.");
            }
            given.put(arg.substring(2, equals), arg.substring(equals + 1));
        }
        return new Options(given, environment);
    }

    public Options withRateLimit(int requests) {
        return with(RATE_LIMIT, String.valueOf(requests));
    }

    /** Sets any other setting by its name in the README. */
    public Options with(String name, String value) {
        Map<String, String> changed = new HashMap<>(given);
        changed.put(name, value);
        return new Options(changed, environment);
    }

    public Options withTenants(List<String> names) {
        return with(TENANTS, String.join(",", names));
    }

    public Options withSession(Duration lifetime) {
        return with(SESSION_SECONDS, String.valueOf(lifetime.toSeconds()));
    }

    public Options withPlatformUrl(String url) {
        return with(PLATFORM_URL, url);
    }

    Networks.Settings networks() {
        return new Networks.Settings(
                dataDir(),
                Boolean.parseBoolean(text(DURABLE, "true")),
                number(RATE_LIMIT, 900),
                number(DAILY_LIMIT, 10_000),
                tenants(),
                number("accounts", 2),
                Optional.of(text("token-seconds", ""))
                        .filter(given -> !given.isEmpty())
                        .map(Options::seconds),
                new Audience.Settings(
                        seed(),
                        settle(),
                        ZoneId.of(text("audience-zone", "Europe/Berlin")),
                        Double.parseDouble(text("spam-share", "0"))),
                rules());
    }

    private World.Rules rules() {
        return new World.Rules(
                text("client-secret", "sandbox-secret"),
                seconds(text("duplicate-seconds", "120")),
                seconds(text("processing-seconds", "1")),
                Duration.ofHours(Math.round(Double.parseDouble(text("private-metrics-days", "30")) * 24)),
                list("graph-versions", "v22.0,v23.0,v24.0,v25.0,v26.0"),
                number("linkedin-oldest-version", 202506),
                number("instagram-limit", 100),
                Boolean.parseBoolean(text("tiktok-audited", "true")));
    }

    Inbox.Settings inbox() {
        return Inbox.Settings.of(
                dataDir(),
                Boolean.parseBoolean(text(DURABLE, "true")),
                Boolean.parseBoolean(text("readers", "true")),
                smtpPort(),
                parts("smtp-tls", ",").stream().map(Path::of).toList(),
                parts("smtp-login", ":"),
                parts("reports", ":"),
                platformUrl(),
                settle(),
                seed());
    }

    /** Returns the two parts of a setting; none if it is not set. */
    private List<String> parts(String name, String separator) {
        String value = text(name, "");
        if (value.isEmpty()) {
            return List.of();
        }
        List<String> parts = List.of(value.split(separator, 2));
        if (parts.size() < 2) {
            throw new IllegalArgumentException("--" + name + " needs two parts, separated by " + separator);
        }
        return parts;
    }

    int networksPort() {
        return number(NETWORKS_PORT, 8091);
    }

    int issuerPort() {
        return number(ISSUER_PORT, 8090);
    }

    int inboxPort() {
        return number(INBOX_PORT, 8092);
    }

    int smtpPort() {
        return number(SMTP_PORT, 2525);
    }

    Path dataDir() {
        return Path.of(text(DATA, ".dryjets/sandbox"));
    }

    /** Returns the lifetime of a browser's access token, which the browser renews with its refresh token. */
    Duration session() {
        return Duration.ofSeconds(number(SESSION_SECONDS, 3600));
    }

    /** Returns the browser origins that may request tokens and be redirected to. */
    List<String> origins() {
        return list("origins", platformUrl() + "," + DEVELOPMENT_ORIGIN);
    }

    /** Returns how browsers and email clients reach the platform; readers call no other host. */
    private String platformUrl() {
        return text(PLATFORM_URL, "http://localhost:8080");
    }

    private Duration settle() {
        return seconds(text(SETTLE_SECONDS, "20"));
    }

    private static Duration seconds(String decimal) {
        return Duration.ofMillis((long) (Double.parseDouble(decimal) * 1000));
    }

    private long seed() {
        return Long.parseLong(text("seed", "20261101"));
    }

    private List<String> tenants() {
        return list(TENANTS, "sunrise,harbor,sample");
    }

    private List<String> list(String name, String defaultValue) {
        return List.of(text(name, defaultValue).split(","));
    }

    private int number(String name, int defaultValue) {
        return Integer.parseInt(text(name, String.valueOf(defaultValue)));
    }

    private String text(String name, String defaultValue) {
        String variable = "SANDBOX_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
        String value = given.containsKey(name) ? given.get(name) : environment.apply(variable);
        return value == null || value.isBlank() ? defaultValue : value;
    }
}
