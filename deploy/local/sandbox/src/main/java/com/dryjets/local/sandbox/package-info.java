/**
 * The outside world on one machine: the four social networks, a mail provider with readers, and an OpenID issuer.
 *
 * <p>Everything it accepts is kept in append-only files under its data folder, so a restart, also a hard one, loses
 * nothing. Start reading at {@link com.dryjets.local.sandbox.Sandbox}.
 */
package com.dryjets.local.sandbox;
