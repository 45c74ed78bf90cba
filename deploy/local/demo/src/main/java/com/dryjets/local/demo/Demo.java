package com.dryjets.local.demo;

import com.dryjets.local.demo.api.DemoFailure;
import java.nio.file.Path;
import java.util.UUID;

/** Runs the demo in a terminal; exits with 1 if any total differs. */
public final class Demo {

    private Demo() {}

    public static void main(String... args) {
        Path root =
                Path.of(System.getProperty("dryjets.root", "")).toAbsolutePath().normalize();
        Platform platform = Platform.local(root);
        Terminal terminal = new Terminal(System.out);
        try {
            terminal.chapter("A campaign from blog post to dashboard");
            terminal.line("watch it live at %s: sign in as Mark (marketer) or Vera (viewer)", platform.page("/"));
            Comparison comparison = new Journey(platform, terminal).run(phase -> {});
            boolean exact = comparison.matches() && comparison.duplicateEmails() == 0;
            terminal.line("");
            terminal.line(exact ? "All totals match exactly." : "Some totals differ.");
            showPages(platform, comparison.campaign(), terminal);
            System.exit(exact ? 0 : 1);
        } catch (DemoFailure failure) {
            terminal.failure(failure.getMessage());
            System.exit(1);
        }
    }

    private static void showPages(Platform platform, UUID campaign, Terminal terminal) {
        terminal.chapter("Where to look now (signed in as Mark)");
        String line = "%-10s %s";
        terminal.line(line, "campaign", platform.page("/campaigns/" + campaign));
        terminal.line(line, "history", platform.page("/campaigns/" + campaign + "/history"));
        terminal.line(line, "analytics", platform.page("/analytics/" + campaign));
        terminal.line(line, "emails", platform.inbox());
        terminal.line(line, "posts", platform.networks().resolve("/sandbox/posts"));
    }
}
