package com.dryjets.bench.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/** Signs a benchmark's tokens with a new key, whose public half services read from a file. */
public final class TokenIssuer {

    private static final String NAME = "https://bench.example/dryjets";
    private static final int BITS = 2048;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys;
    private final Path keySet;

    /** Generates a key and writes its public half to a key set in the folder. */
    public TokenIssuer(Path folder) throws GeneralSecurityException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        this.keys = generator.generateKeyPair();
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        this.keySet = Files.writeString(
                folder.resolve("jwks.json"),
                "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"bench\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                        .formatted(unsigned(key.getModulus()), unsigned(key.getPublicExponent())));
    }

    /** Returns the settings with which a service trusts the tokens. */
    public Map<String, String> environment() {
        return Map.of("OIDC_ISSUER", NAME, "OIDC_JWKS_URL", keySet.toUri().toString());
    }

    /** Returns a marketer's token for the tenant, valid for an hour. */
    public String marketer(String tenant) throws GeneralSecurityException {
        return token(tenant, "\"marketer\",\"viewer\"");
    }

    /** Returns an administrator's token for the tenant, valid for an hour. */
    public String admin(String tenant) throws GeneralSecurityException {
        return token(tenant, "\"admin\",\"marketer\",\"viewer\"");
    }

    private String token(String tenant, String groups) throws GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        String head = encode("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"bench\"}");
        String claims = encode(
                "{\"iss\":\"%s\",\"sub\":\"bench\",\"upn\":\"bench\",\"aud\":\"dryjets\",\"tenant\":\"%s\",\"groups\":[%s],\"iat\":%d,\"exp\":%d}"
                        .formatted(
                                NAME,
                                tenant,
                                groups,
                                now,
                                now + Duration.ofHours(1).toSeconds()));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update((head + "." + claims).getBytes(UTF_8));
        return head + "." + claims + "." + BASE64.encodeToString(signature.sign());
    }

    private static String encode(String json) {
        return BASE64.encodeToString(json.getBytes(UTF_8));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return BASE64.encodeToString(java.util.Arrays.copyOfRange(bytes, sign, bytes.length));
    }
}
