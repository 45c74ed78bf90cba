package com.dryjets.local.demo;

import java.nio.file.Path;

/** Runs the demo in a terminal; exits with 1 if any total differs. */
public final class Demo {

    private Demo() {}

    public static void main(String... args) {
        Path root =
                Path.of(System.getProperty("dryjets.root", "")).toAbsolutePath().normalize();
        Terminal terminal = new Terminal(System.out);
        try {
            Comparison comparison = new Journey(Platform.local(root), terminal).run(phase -> {});
            terminal.line("");
            if (comparison.matches() && comparison.duplicateEmails() == 0) {
                terminal.line("All totals match exactly.");
            } else {
                terminal.line("Some totals differ.");
                System.exit(1);
            }
        } catch (DemoFailure failure) {
            terminal.line("%s", failure.getMessage());
            System.exit(1);
        }
    }
}
