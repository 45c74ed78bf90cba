package com.dryjets.email.route.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.email.route.smtp.SmtpSettings.Login;
import io.vertx.core.Future;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Logs in (RFC 4954) with PLAIN (RFC 4616), LOGIN or CRAM-MD5 (RFC 2195), whichever the server offers first of these. */
final class SmtpLogin {

    private static final int CONTINUE = 334;

    private final SmtpConnection connection;
    private final Login login;
    private final Duration timeout;

    SmtpLogin(SmtpConnection connection, Login login, Duration timeout) {
        this.connection = connection;
        this.login = login;
        this.timeout = timeout;
    }

    /** Returns the last reply. */
    Future<Reply> perform(Set<String> mechanisms) {
        if (mechanisms.contains("PLAIN")) {
            return connection.command(
                    "AUTH PLAIN " + base64("\0" + login.username() + "\0" + login.password()), timeout);
        }
        if (mechanisms.contains("LOGIN")) {
            return step("AUTH LOGIN", challenge -> base64(login.username()))
                    .compose(reply -> next(reply, challenge -> base64(login.password())));
        }
        if (mechanisms.contains("CRAM-MD5")) {
            return step("AUTH CRAM-MD5", this::digest);
        }
        return Future.failedFuture(
                Refusal.of("The server offers no login with a password. Check the port, or remove the username."));
    }

    /** Answers a challenge. */
    private interface Answer {
        String to(String challenge) throws GeneralSecurityException;
    }

    private Future<Reply> step(String command, Answer answer) {
        return connection.command(command, timeout).compose(reply -> next(reply, answer));
    }

    private Future<Reply> next(Reply reply, Answer answer) {
        if (reply.code() != CONTINUE) {
            return Future.succeededFuture(reply);
        }
        try {
            return connection.command(answer.to(reply.lines().getFirst()), timeout);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Future.failedFuture(Refusal.of("The server's challenge cannot be answered: " + e.getMessage()));
        }
    }

    private String digest(String challenge) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacMD5");
        mac.init(new SecretKeySpec(login.password().getBytes(UTF_8), "HmacMD5"));
        String digest = HexFormat.of().formatHex(mac.doFinal(Base64.getDecoder().decode(challenge)));
        return base64(login.username() + " " + digest);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
