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
        String text = decoded(base64);
        if (mechanism.equals("LOGIN") && username.isEmpty()) {
            username = Optional.of(text);
            return "334 UGFzc3dvcmQ6";
        }
        String given = username.map(name -> "\0" + name + "\0" + text).orElse(text);
        mechanism = "";
        String expected = login.map(known -> "\0" + known.username() + "\0" + known.password())
                .orElse("");
        passed = given.endsWith(expected);
        return passed ? "235 2.7.0 welcome" : "535 5.7.8 wrong username or password";
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64.strip()), UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
