/**
 * What each platform accepts, once, for all who write for it. Start reading at {@link
 * com.dryjets.platform.PlatformRules}.
 */
package com.dryjets.platform;
