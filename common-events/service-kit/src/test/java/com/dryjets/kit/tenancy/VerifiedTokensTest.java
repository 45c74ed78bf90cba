package com.dryjets.kit.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final Instant START = Instant.parse("2026-06-01T08:00:00Z");

    private final CountingVerifier verifier = new CountingVerifier(START.plusSeconds(45));
    private final SettableClock clock = new SettableClock();
    private final JWTAuthContextInfo settings = new JWTAuthContextInfo();
    private final VerifiedTokens tokens = new VerifiedTokens(verifier, clock);

    @Test
    void verifiesEachTokenOnce() throws ParseException {
        parse("first");
        parse("first");
        parse("second");

        assertEquals(2, verifier.verified);
    }

    @Test
    void answersThePrincipalOfTheToken() throws ParseException {
        parse("first");
        parse("second");

        assertEquals("first", parse("first").getRawToken());
    }

    @Test
    void verifiesAgainOnceTheTokenHasExpired() throws ParseException {
        parse("first");
        clock.now = START.plusSeconds(45);
        parse("first");

        assertEquals(2, verifier.verified);
    }

    @Test
    void verifiesAgainAfterAMinute() throws ParseException {
        CountingVerifier lasting = new CountingVerifier(START.plus(Duration.ofHours(1)));
        VerifiedTokens patient = new VerifiedTokens(lasting, clock);
        patient.parse("first", settings);
        clock.now = START.plusSeconds(59);
        patient.parse("first", settings);
        assertEquals(1, lasting.verified);

        clock.now = START.plusSeconds(60);
        patient.parse("first", settings);

        assertEquals(2, lasting.verified);
    }

    @Test
    void verifiesAgainUnderOtherSettings() throws ParseException {
        JWTAuthContextInfo otherIssuer = new JWTAuthContextInfo(settings);
        otherIssuer.setIssuedBy("https://other.example");
        parse("first");

        tokens.parse("first", otherIssuer);
        parse("first");

        assertEquals(2, verifier.verified);
    }

    @Test
    void verifiesRefusedTokensEveryTime() {
        assertThrows(ParseException.class, () -> parse("refused"));
        assertThrows(ParseException.class, () -> parse("refused"));

        assertEquals(2, verifier.verified);
    }

    private JWTCallerPrincipal parse(String token) throws ParseException {
        return tokens.parse(token, settings);
    }

    private static final class CountingVerifier extends JWTCallerPrincipalFactory {

        private final Instant expires;
        private int verified;

        CountingVerifier(Instant expires) {
            this.expires = expires;
        }

        @Override
        public JWTCallerPrincipal parse(String token, JWTAuthContextInfo settings) throws ParseException {
            verified++;
            if (token.equals("refused")) {
                throw new ParseException("refused");
            }
            JwtClaims claims = new JwtClaims();
            claims.setClaim("exp", expires.getEpochSecond());
            claims.setClaim("raw_token", token);
            return new DefaultJWTCallerPrincipal(token, "JWT", claims);
        }
    }

    private static final class SettableClock extends Clock {

        private Instant now = START;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
