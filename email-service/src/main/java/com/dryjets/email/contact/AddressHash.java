package com.dryjets.email.contact;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hashes addresses of erased people: HMAC-SHA256 with the service's secret, so that the few possible addresses cannot simply
 * be tried.
 */
@ApplicationScoped
class AddressHash {

    private static final String ALGORITHM = "HmacSHA256";
    /** The secret also signs links; the purpose keeps the results apart. */
    private static final byte[] PURPOSE = "erased address 1".getBytes(US_ASCII);

    private final List<SecretKeySpec> keys;

    AddressHash(
            @ConfigProperty(name = "dryjets.contacts.key") String secret,
            @ConfigProperty(name = "dryjets.contacts.previous-keys") Optional<List<String>> previous) {
        this.keys = Stream.concat(Stream.of(secret), previous.orElse(List.of()).stream())
                .map(text -> new SecretKeySpec(Base64.getDecoder().decode(text.strip()), ALGORITHM))
                .toList();
    }

    /** Returns the hash of a normalized address, for storing it. */
    String of(String tenant, String address) {
        return hash(keys.getFirst(), tenant, address);
    }

    /** Returns the hashes that may be stored for a normalized address: with the current key and with earlier ones. */
    List<String> all(String tenant, String address) {
        return keys.stream().map(key -> hash(key, tenant, address)).toList();
    }

    private static String hash(SecretKeySpec key, String tenant, String address) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(PURPOSE);
            mac.update(tenant.getBytes(UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(address.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }
}
