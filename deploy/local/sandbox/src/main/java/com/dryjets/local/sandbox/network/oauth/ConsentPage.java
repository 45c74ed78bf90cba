package com.dryjets.local.sandbox.network.oauth;

import com.dryjets.local.sandbox.network.feed.Account;
import com.dryjets.local.sandbox.network.feed.Network;
import java.util.List;
import java.util.stream.Collectors;

/** Renders the page on which a demo account allows an app; its form posts back to the same URL. */
final class ConsentPage {

    private ConsentPage() {}

    static String html(Network network, String app, List<Account> accounts) {
        String choices = accounts.stream()
                .map(account -> "<button name=\"account\" value=\"%1$s\"><b>%1$s</b><span>%2$s</span></button>"
                        .formatted(escape(account.id()), escape(account.tenant())))
                .collect(Collectors.joining("\n"));
        return PAGE.replace("{network}", network.key())
                .replace("{choices}", choices)
                .replace("{app}", escape(app));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static final String PAGE = """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>Allow access · {network} sandbox</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <style>
        body{font:16px/1.5 system-ui,sans-serif;background:#f4f5f7;color:#1c2430;display:grid;place-items:center;min-height:100vh;margin:0}
        main{background:#fff;border:1px solid #dfe3e8;border-radius:12px;padding:2rem;width:24rem}
        h1{font-size:1.25rem;margin:0 0 .25rem} p{margin:0 0 1.25rem;color:#5b6675;font-size:.9rem}
        button{display:flex;justify-content:space-between;width:100%;padding:.7rem 1rem;margin:.4rem 0;border:1px solid #cfd6de;
        border-radius:8px;background:#fff;font:inherit;cursor:pointer;text-align:left}
        button:hover,button:focus{border-color:#2f6fed;background:#f2f6ff} span{color:#5b6675}
        </style></head><body><main>
        <h1>Allow {app} to post?</h1><p>Sandbox of {network}. Choose the account that signs in; no password is needed.</p>
        <form method="post">{choices}
        <button name="account" value="none"><b>Cancel</b><span>deny access</span></button></form></main></body></html>
        """;
}
