/**
 * The networks' APIs behind one interface, {@code PlatformClient}. Nothing here knows of our database.
 *
 * <p>Start reading at {@code PlatformClient}.
 */
package com.dryjets.social.platform;
