package com.dryjets.local.sandbox.issuer;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders the page for choosing a demo user; its form posts back to the same URL. */
final class LoginPage {

    private LoginPage() {}

    static String html() {
        String users = Stream.of(DemoUser.values())
                .map(user -> "<button name=\"username\" value=\"%s\"><b>%s</b><span>%s at %s</span></button>"
                        .formatted(user.username(), user.fullName(), user.role(), user.tenant()))
                .collect(Collectors.joining("\n"));
        return PAGE.replace("{users}", users);
    }

    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Sign in · DryJets Marketing</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>
            body{font:16px/1.5 system-ui,sans-serif;background:#f4f5f7;color:#1c2430;display:grid;place-items:center;min-height:100vh;margin:0}
            main{background:#fff;border:1px solid #dfe3e8;border-radius:12px;padding:2rem;width:22rem}
            h1{font-size:1.25rem;margin:0 0 .25rem} p{margin:0 0 1.25rem;color:#5b6675;font-size:.9rem}
            button{display:flex;justify-content:space-between;width:100%;padding:.7rem 1rem;margin:.4rem 0;border:1px solid #cfd6de;
            border-radius:8px;background:#fff;font:inherit;cursor:pointer;text-align:left}
            button:hover,button:focus{border-color:#2f6fed;background:#f2f6ff} span{color:#5b6675}
            </style></head><body><main>
            <h1>Sign in to DryJets Marketing</h1><p>Choose a demo user. No password is needed on this machine.</p>
            <form method="post">{users}</form></main></body></html>
            """;
}
