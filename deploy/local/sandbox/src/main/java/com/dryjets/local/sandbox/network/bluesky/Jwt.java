package com.dryjets.local.sandbox.network.bluesky;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Creates the JSON web tokens of a session (RFC 7519), signed with HS256 as @atproto/pds does. */
final class Jwt {

    /** The server knows its tokens by value; the signature only has to look like one. */
    private static final byte[] KEY = "sandbox".getBytes(StandardCharsets.US_ASCII);

    private Jwt() {}

    static String create(String type, String scope, String subject, Instant issued, Instant expires, String id) {
        var header = new JsonObject().put("typ", type).put("alg", "HS256");
        var claims = new JsonObject()
                .put("scope", scope)
                .put("sub", subject)
                .put("iat", issued.getEpochSecond())
                .put("exp", expires.getEpochSecond())
                .put("aud", "did:web:localhost")
                .put("jti", id);
        String signed = encode(header.encode()) + "." + encode(claims.encode());
        return signed + "." + sign(signed);
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sign(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
