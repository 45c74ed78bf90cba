package com.dryjets.local.sandbox.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.local.sandbox.inbox.SmtpServer.Login;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** The steps of a login with PLAIN or LOGIN. */
final class AuthDialog {
    private final Optional<Login> login;
    private Optional<String> username = Optional.empty();
    private String mechanism = "";
    private boolean passed;

    AuthDialog(Optional<Login> login) {
        this.login = login;
        this.passed = login.isEmpty();
    }

    boolean isPassed() {
        return passed;
    }

    boolean isRunning() {
        return !mechanism.isEmpty();
    }

    String begin(String parameters) {
        String[] words = parameters.strip().split(" ", 2);
        mechanism = words[0].toUpperCase(Locale.ROOT);
        username = Optional.empty();
        if (login.isEmpty() || !mechanism.equals("PLAIN") && !mechanism.equals("LOGIN")) {
            mechanism = "";
            return "504 5.5.4 unknown mechanism";
        }
        return words.length > 1 ? answer(words[1]) : mechanism.equals("PLAIN") ? "334 " : "334 VXNlcm5hbWU6";
    }

    String answer(String base64) {
        Optional<String> text = decoded(base64);
        if (text.isEmpty()) {
            mechanism = "";
            return "501 5.5.2 not in Base64";
        }
        if (mechanism.equals("LOGIN") && username.isEmpty()) {
            username = text;
            return "334 UGFzc3dvcmQ6";
        }
        boolean plain = mechanism.equals("PLAIN");
        mechanism = "";
        passed = login.filter(known ->
                        plain ? isPlain(known, text.get()) : known.equals(new Login(username.orElse(""), text.get())))
                .isPresent();
        return passed ? "235 2.7.0 welcome" : "535 5.7.8 wrong username or password";
    }

    /** RFC 4616: whom to act for, which may be empty, the username and the password. */
    private static boolean isPlain(Login known, String text) {
        String[] parts = text.split("\0", -1);
        return parts.length == 3
                && (parts[0].isEmpty() || parts[0].equals(known.username()))
                && known.equals(new Login(parts[1], parts[2]));
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64.strip()), UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
