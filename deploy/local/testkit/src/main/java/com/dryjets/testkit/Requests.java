package com.dryjets.testkit;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Requests with a JSON body and a token of one of the three roles. */
public final class Requests {

    private Requests() {}

    public static RequestSpecification admin(String tenant) {
        return with(Tokens.admin(tenant));
    }

    public static RequestSpecification marketer(String tenant) {
        return with(Tokens.marketer(tenant));
    }

    public static RequestSpecification viewer(String tenant) {
        return with(Tokens.viewer(tenant));
    }

    private static RequestSpecification with(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
