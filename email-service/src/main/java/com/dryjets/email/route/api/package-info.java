/**
 * Delivers messages by the HTTP APIs of providers. None of them recognizes a message that is sent again, or finds one by its
 * Message-ID, so a request that breaks off leaves its message in doubt. Start reading at {@code ApiClient}.
 */
package com.dryjets.email.route.api;
