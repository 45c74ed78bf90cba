package com.dryjets.local.launcher;

import com.dryjets.local.infra.StartupProblem;
import com.dryjets.local.launcher.platform.Layout;
import com.dryjets.local.launcher.platform.LocalPorts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints an access token from the local issuer and nothing else, for use inside other commands. */
@Command(name = "token", description = "Print an access token for the API.")
final class Token implements Callable<Integer> {
    private static final Set<String> ROLES = Set.of("admin", "marketer", "viewer");

    @Parameters(
            paramLabel = "USER|ROLE",
            description =
                    "A demo user (anna, mark, vera, hana, miro, vito, alma, milo or vida) or a role (admin, marketer or viewer).")
    String userOrRole;

    @Option(
            names = "--tenant",
            defaultValue = "sunrise",
            description = "Tenant for a role: sunrise, harbor or sample (default: ${DEFAULT-VALUE}).")
    String tenant;

    Token(Layout layout) {}

    @Override
    public Integer call() throws InterruptedException {
        if (!userOrRole.matches("\\w+") || !tenant.matches("\\w+")) {
            throw new StartupProblem("Unknown user, role or tenant.");
        }
        String query =
                ROLES.contains(userOrRole) ? "role=%s&tenant=%s".formatted(userOrRole, tenant) : "user=" + userOrRole;
        URI address = URI.create("http://localhost:%d/sandbox/token?%s".formatted(LocalPorts.NETWORKS, query));
        System.out.println(fetch(address).strip());
        return 0;
    }

    private static String fetch(URI address) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response =
                    client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new StartupProblem(response.body().strip());
            }
            return response.body();
        } catch (IOException e) {
            throw new StartupProblem(
                    "Cannot reach the token issuer. Is the platform running? Start it with ./run up.", e);
        }
    }
}
