/**
 * The gateway on port 8080: routes {@code /marketing/**} as {@code deploy/routes.properties} says and serves the
 * console.
 *
 * <p>Start reading at {@link com.dryjets.local.launcher.gateway.Gateway}.
 */
package com.dryjets.local.launcher.gateway;
