package com.dryjets.social.account;

import com.dryjets.contracts.wire.EventJson;
import com.dryjets.social.network.Tokens;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Tokens as the database keeps them. */
@ApplicationScoped
class Secrets {

    private final TokenCipher cipher;

    Secrets(TokenCipher cipher) {
        this.cipher = cipher;
    }

    byte[] seal(Tokens tokens, String tenant, UUID accountId) {
        try {
            return cipher.encrypt(EventJson.mapper().writeValueAsString(tokens), tenant, accountId.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Tokens cannot be written as JSON", e);
        }
    }

    Tokens open(byte[] sealed, String tenant, UUID accountId) {
        try {
            return EventJson.mapper().readValue(cipher.decrypt(sealed, tenant, accountId.toString()), Tokens.class);
        } catch (JsonProcessingException e) {
            // The exception would quote the tokens.
            throw new IllegalStateException("The tokens of account " + accountId + " cannot be read");
        }
    }

    /** The id of the key that seals now. */
    String keyId() {
        return cipher.currentKeyId();
    }
}
