package com.dryjets.local.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Says where the sandbox listens, where it keeps its state and how its audience behaves; a port of 0 means any free one.
 *
 * @param platformUrl how browsers and mail readers reach the platform; the audience calls no other host
 * @param settle how long a post's counters grow, and about how long a mail waits for its readers
 * @param seed the same seed gives the same post, or the same mail, the same audience
 * @param rateLimit requests that a token may make in 15 minutes, for publishing and for reading each
 * @param tenants those whose accounts the networks know
 * @param session how long a token that a browser gets is good; it renews itself by its refresh token
 * @param origins browser origins that may ask the issuer for tokens and be sent back to
 */
public record Options(
        int networksPort,
        int issuerPort,
        int inboxPort,
        int smtpPort,
        Path dataDir,
        String platformUrl,
        Duration settle,
        long seed,
        int rateLimit,
        List<String> tenants,
        Duration session,
        List<String> origins) {

    /** The options of a local run: the ports that the rest of the platform expects. */
    public static Options local(Path dataDir) {
        return of(Map.of("data", dataDir.toString()), name -> null);
    }

    /** Options on free ports with a short settling time, for tests. */
    public static Options ephemeral(Path dataDir, Duration settle) {
        return of(
                Map.of(
                        "data", dataDir.toString(),
                        "port", "0",
                        "issuer-port", "0",
                        "inbox-port", "0",
                        "smtp-port", "0",
                        "settle-seconds", String.valueOf(settle.toMillis() / 1000.0)),
                name -> null);
    }

    /** Reads {@code --name=value} arguments; an absent one is looked up as the variable {@code SANDBOX_NAME}. */
    static Options parse(String[] args, UnaryOperator<String> environment) {
        Map<String, String> given = new HashMap<>();
        for (String arg : args) {
            int equals = arg.indexOf('=');
            if (!arg.startsWith("--") || equals < 0) {
                throw new IllegalArgumentException("Expected --name=value, got " + arg);
            }
            given.put(arg.substring(2, equals), arg.substring(equals + 1));
        }
        return of(given, environment);
    }

    private static Options of(Map<String, String> given, UnaryOperator<String> environment) {
        var settings = new Settings(given, environment);
        String platformUrl = settings.text("platform-url", "http://localhost:8080");
        return new Options(
                settings.number("port", 8091),
                settings.number("issuer-port", 8090),
                settings.number("inbox-port", 8092),
                settings.number("smtp-port", 2525),
                Path.of(settings.text("data", ".dryjets/sandbox")),
                platformUrl,
                Duration.ofMillis((long) (Double.parseDouble(settings.text("settle-seconds", "20")) * 1000)),
                Long.parseLong(settings.text("seed", "20261101")),
                settings.number("rate-limit", 900),
                List.of(settings.text("tenants", "sunrise,harbor").split(",")),
                Duration.ofSeconds(settings.number("session-seconds", 3600)),
                // 5173 is where the console's development server listens.
                List.of(settings.text("origins", platformUrl + ",http://localhost:5173")
                        .split(",")));
    }

    public Options withRateLimit(int requests) {
        return new Options(
                networksPort,
                issuerPort,
                inboxPort,
                smtpPort,
                dataDir,
                platformUrl,
                settle,
                seed,
                requests,
                tenants,
                session,
                origins);
    }

    public Options withTenants(List<String> names) {
        return new Options(
                networksPort,
                issuerPort,
                inboxPort,
                smtpPort,
                dataDir,
                platformUrl,
                settle,
                seed,
                rateLimit,
                names,
                session,
                origins);
    }

    public Options withSession(Duration lasting) {
        return new Options(
                networksPort,
                issuerPort,
                inboxPort,
                smtpPort,
                dataDir,
                platformUrl,
                settle,
                seed,
                rateLimit,
                tenants,
                lasting,
                origins);
    }

    public Options withPlatformUrl(String url) {
        return new Options(
                networksPort,
                issuerPort,
                inboxPort,
                smtpPort,
                dataDir,
                url,
                settle,
                seed,
                rateLimit,
                tenants,
                session,
                origins);
    }

    private record Settings(Map<String, String> given, UnaryOperator<String> environment) {
        String text(String name, String otherwise) {
            String variable = "SANDBOX_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
            String value = given.containsKey(name) ? given.get(name) : environment.apply(variable);
            return value == null || value.isBlank() ? otherwise : value;
        }

        int number(String name, int otherwise) {
            return Integer.parseInt(text(name, String.valueOf(otherwise)));
        }
    }
}
