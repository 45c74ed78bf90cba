package com.dryjets.local.demo;

import java.net.URI;
import java.nio.file.Path;

/**
 * Where everything is.
 *
 * @param gateway the platform's REST gateways
 * @param networks the sandbox of the social networks, which also hands out tokens
 * @param inbox the sandbox of the mail provider
 * @param material the demo's blog posts and contacts
 */
public record Platform(URI gateway, URI networks, URI inbox, Path material) {

    /** As {@code ./run up} starts it, with the material of the project at {@code root}. */
    public static Platform local(Path root) {
        return new Platform(
                URI.create("http://localhost:8080"),
                URI.create("http://localhost:8091"),
                URI.create("http://localhost:8092"),
                root.resolve("deploy/local/demo"));
    }

    Api as(String user) {
        return new Api(gateway, outside().text("/sandbox/token?user=" + user).strip());
    }

    Api outside() {
        return new Api(networks, "");
    }

    Api mailbox() {
        return new Api(inbox, "");
    }
}
