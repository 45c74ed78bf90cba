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

/** Prints a token of the local issuer, and nothing else, so that it can stand in another command. */
@Command(name = "token", description = "Print a token for calling the gateways.")
final class Token implements Callable<Integer> {
    private static final Set<String> ROLES = Set.of("admin", "marketer", "viewer");

    @Parameters(
            paramLabel = "USER|ROLE",
            description = "anna, mark, vera, hana, miro, vito; or admin, marketer, viewer.")
    String who;

    @Option(
            names = "--tenant",
            defaultValue = "sunrise",
            description = "sunrise (default) or harbor; goes with a role.")
    String tenant;

    Token(Layout layout) {}

    @Override
    public Integer call() throws InterruptedException {
        if (!who.matches("\\w+") || !tenant.matches("\\w+")) {
            throw new StartupProblem("There is no such user, role or tenant.");
        }
        String query = ROLES.contains(who) ? "role=%s&tenant=%s".formatted(who, tenant) : "user=" + who;
        URI address = URI.create("http://localhost:%d/sandbox/token?%s".formatted(LocalPorts.NETWORKS, query));
        System.out.println(ask(address).strip());
        return 0;
    }

    private static String ask(URI address) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new StartupProblem(answer.body().strip());
            }
            return answer.body();
        } catch (IOException e) {
            throw new StartupProblem("The issuer does not answer: is the platform running? (./run up)", e);
        }
    }
}
