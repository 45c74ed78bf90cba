/**
 * The rules of each platform, in one place for every service that writes texts for them.
 *
 * <p>Start reading at {@link com.dryjets.platform.PlatformRules}.
 */
package com.dryjets.platform;
