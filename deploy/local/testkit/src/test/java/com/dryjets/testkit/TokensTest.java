package com.dryjets.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

class TokensTest {

    @Test
    void containsTenantAndAllGroupsOfRole() throws Exception {
        JwtClaims claims = verify(Tokens.marketer("sunrise"));

        assertThat(claims.getStringClaimValue("tenant")).isEqualTo("sunrise");
        assertThat(groups(claims)).containsExactlyInAnyOrder("marketer", "viewer");
    }

    @Test
    void createsTokenForRoleName() throws Exception {
        assertThat(groups(verify(Tokens.of("sunrise", "viewer")))).containsExactly("viewer");
        assertThat(groups(verify(Tokens.of("sunrise", "admin")))).contains("admin", "marketer", "viewer");
    }

    @Test
    void createsEachKindOfInvalidToken() throws Exception {
        assertThatThrownBy(() -> verify(Tokens.expired("sunrise", Tokens.Role.ADMIN)))
                .hasMessageContaining("no longer valid");
        assertThatThrownBy(() -> verify(Tokens.fromAnotherIssuer("sunrise", Tokens.Role.ADMIN)))
                .hasMessageContaining("iss");
        assertThatThrownBy(() -> verify(Tokens.signedByAnother("sunrise", Tokens.Role.ADMIN)))
                .hasMessageContaining("signature");
        assertThat(verify(Tokens.withoutTenant(Tokens.Role.ADMIN)).hasClaim("tenant"))
                .isFalse();
    }

    private static List<String> groups(JwtClaims claims) throws MalformedClaimException {
        return claims.getStringListClaimValue("groups");
    }

    private static JwtClaims verify(String token) throws IOException, JoseException, InvalidJwtException {
        JsonWebKeySet keys = new JsonWebKeySet(Files.readString(TestKeys.keySet()));
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
                .setExpectedIssuer(Tokens.ISSUER)
                .setExpectedAudience("dryjets")
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }
}
