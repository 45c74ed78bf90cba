/**
 * What the clients of the networks share: reading responses, sending files in chunks, and OAuth's token endpoint.
 *
 * <p>Start reading at {@code NetworkAnswer}.
 */
@NullMarked
package com.dryjets.social.network.http;

import org.jspecify.annotations.NullMarked;
