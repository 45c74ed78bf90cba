package com.dryjets.local.demo;

import com.dryjets.local.demo.api.ApiClient;
import java.net.URI;
import java.nio.file.Path;

/**
 * The addresses and material the demo uses.
 *
 * @param gateway the platform's REST API
 * @param networks the sandbox of the social networks, which also issues tokens
 * @param inbox the sandbox of the email provider
 * @param material the demo's blog posts and contacts
 */
public record Platform(URI gateway, URI networks, URI inbox, Path material) {

    /** Returns the addresses that {@code ./run up} uses and the material of the project at {@code root}. */
    public static Platform local(Path root) {
        return new Platform(
                URI.create("http://localhost:8080"),
                URI.create("http://localhost:8091"),
                URI.create("http://localhost:8092"),
                root.resolve("deploy/local/demo"));
    }

    /** Returns a client with a user's token. */
    public ApiClient signInAs(String user) {
        return new ApiClient(
                gateway, networksApi().text("/sandbox/token?user=" + user).strip());
    }

    /** Returns the address of a page of the console. */
    public URI page(String path) {
        return gateway.resolve(path);
    }

    ApiClient networksApi() {
        return new ApiClient(networks, "");
    }

    ApiClient inboxApi() {
        return new ApiClient(inbox, "");
    }
}
