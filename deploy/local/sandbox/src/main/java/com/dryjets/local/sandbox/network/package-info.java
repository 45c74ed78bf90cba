/**
 * The HTTP APIs of six social networks as documented, with their rate limits, injected faults and a control API.
 *
 * <p>Start reading at {@link com.dryjets.local.sandbox.network.Networks}; each subpackage with an {@code …Api} is one network.
 */
package com.dryjets.local.sandbox.network;
