/**
 * The HTTP APIs of the four social networks as they are documented, and the sandbox's own control API.
 *
 * <p>Start reading at {@link com.dryjets.local.sandbox.network.Networks}; each {@code …Api} is one network.
 */
package com.dryjets.local.sandbox.network;
