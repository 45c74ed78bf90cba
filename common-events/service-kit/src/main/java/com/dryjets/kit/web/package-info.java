/**
 * Reads addresses that users name, without reaching the private network. Anything that fetches such an address goes
 * through {@link com.dryjets.kit.web.PublicWeb}; another HTTP client asks {@link
 * com.dryjets.kit.web.PublicAddress} for the address to connect to.
 *
 * <p>Start reading at {@link com.dryjets.kit.web.PublicWeb}.
 */
package com.dryjets.kit.web;
