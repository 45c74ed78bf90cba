/** Signed links by which recipients stop emails that they receive regularly, without a login. */
package com.dryjets.kit.stop;
