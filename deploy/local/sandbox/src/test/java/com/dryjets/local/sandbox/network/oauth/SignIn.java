package com.dryjets.local.sandbox.network.oauth;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Signs in with a demo account on a network's page and returns what the redirect carries. */
public final class SignIn {

    public static final String REDIRECT = "http://localhost/callback";

    /** The verifier of RFC 7636, appendix B, and its S256 challenge. */
    public static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    public static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private SignIn() {}

    /** Requests the page with more parameters and answers it as {@code account}. */
    public static Map<String, String> at(String page, String account, Map<String, String> more) {
        Response response = given().redirects()
                .follow(false)
                .queryParam("response_type", "code")
                .queryParam("redirect_uri", REDIRECT)
                .queryParam("state", "s 1&2")
                .queryParam("account", account)
                .queryParams(more)
                .get(page);
        response.then().statusCode(302);
        String query = URI.create(response.header("Location")).getRawQuery();
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> java.net.URLDecoder.decode(pair[1], java.nio.charset.StandardCharsets.UTF_8)));
    }
}
