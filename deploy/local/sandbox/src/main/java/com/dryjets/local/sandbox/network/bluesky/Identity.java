package com.dryjets.local.sandbox.network.bluesky;

import com.dryjets.local.sandbox.network.feed.Account;
import com.dryjets.local.sandbox.network.feed.Accounts;
import com.dryjets.local.sandbox.network.feed.Network;
import com.dryjets.local.sandbox.network.http.Received;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Handles, DIDs, record addresses and content identifiers. */
final class Identity {

    static final String POSTS = "app.bsky.feed.post";

    private static final int DID_LENGTH = 24;
    private static final byte RAW = 0x55;
    private static final byte DAG_CBOR = 0x71;

    private Identity() {}

    static String handle(Account account) {
        return account.id() + ".test";
    }

    static String did(Account account) {
        byte[] hash = sha256(account.id().getBytes(StandardCharsets.UTF_8));
        return "did:plc:" + Base32.encode(hash).substring(0, DID_LENGTH);
    }

    /** Returns an account's identity document, which says where its server is. */
    static JsonObject document(Account account, String server) {
        var service = new JsonObject()
                .put("id", "#atproto_pds")
                .put("type", "AtprotoPersonalDataServer")
                .put("serviceEndpoint", server);
        return new JsonObject()
                .put("id", did(account))
                .put("alsoKnownAs", new JsonArray(List.of("at://" + handle(account))))
                .put("service", new JsonArray(List.of(service)));
    }

    /** Finds an account by its handle, with or without @, or by its DID. */
    static Optional<Account> find(Accounts accounts, String identifier) {
        String name = identifier.startsWith("@") ? identifier.substring(1) : identifier;
        return accounts.of(Network.BLUESKY).stream()
                .filter(account ->
                        handle(account).equalsIgnoreCase(name) || did(account).equals(name))
                .findFirst();
    }

    static String uri(Account account, String recordKey) {
        return "at://" + did(account) + "/" + POSTS + "/" + recordKey;
    }

    static String recordKey(String uri) {
        return uri.substring(uri.lastIndexOf('/') + 1);
    }

    /** Returns the identifier of a blob: CIDv1, raw, SHA-256. */
    static String blobCid(String sha256) {
        return cid(RAW, HexFormat.of().parseHex(sha256));
    }

    /** Returns an identifier in the form of a record's; it hashes JSON instead of CBOR, so only its form is real. */
    static String recordCid(String json) {
        return cid(DAG_CBOR, sha256(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static String cid(byte codec, byte[] hash) {
        Buffer bytes = Buffer.buffer()
                .appendByte((byte) 1)
                .appendByte(codec)
                .appendByte((byte) 0x12)
                .appendByte((byte) 0x20)
                .appendBytes(hash);
        return "b" + Base32.encode(bytes.getBytes());
    }

    private static byte[] sha256(byte[] bytes) {
        return HexFormat.of().parseHex(Received.of(bytes).sha256());
    }
}
