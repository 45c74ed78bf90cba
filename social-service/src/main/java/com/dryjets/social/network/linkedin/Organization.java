package com.dryjets.social.network.linkedin;

import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.http.OAuthAnswers;

/** The organization that an account is. */
final class Organization {

    private static final String PREFIX = "urn:li:organization:";

    private Organization() {}

    /** The URN; accounts may also be named by the number alone. */
    static String urn(Credentials account) {
        return account.accountId().startsWith("urn:") ? account.accountId() : PREFIX + account.accountId();
    }

    static String number(String urn) {
        return urn.substring(urn.lastIndexOf(':') + 1);
    }

    /** Encodes a URN as a key or parameter of Rest.li 2.0. */
    static String encode(String urn) {
        return OAuthAnswers.encode(urn);
    }
}
