package com.dryjets.social.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/**
 * Cookies that tie a login to the browser that began it: without one, somebody could send the network's page to a person,
 * whose account would then be connected for somebody else (RFC 6749, 10.12). Each login has its own, named after its state,
 * so that two logins in one browser do not disturb each other.
 */
@ApplicationScoped
class LoginCookies {

    private static final String PREFIX = "dryjets-login-";

    private final AccountConfig config;

    LoginCookies(AccountConfig config) {
        this.config = config;
    }

    /** The cookie of a login. Browsers send it with the network's redirect, which is a navigation, and nowhere else. */
    NewCookie of(String state, String secret, Duration lifetime) {
        return new NewCookie.Builder(name(state))
                .value(secret)
                .path(LoginResource.CALLBACK)
                .maxAge((int) lifetime.toSeconds())
                .httpOnly(true)
                .secure("https".equals(config.publicUrl().getScheme()))
                .sameSite(SameSite.LAX)
                .build();
    }

    /** Lets the browser forget a login that has ended. */
    NewCookie ended(String state) {
        return of(state, "", Duration.ZERO);
    }

    /** What the browser keeps of a login; empty if it did not begin it. */
    static String secret(String state, Map<String, Cookie> cookies) {
        Cookie cookie = cookies.get(name(state));
        return cookie == null ? "" : cookie.getValue();
    }

    private static String name(String state) {
        return PREFIX
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Pkce.hash(state))
                        .substring(0, 16);
    }
}
