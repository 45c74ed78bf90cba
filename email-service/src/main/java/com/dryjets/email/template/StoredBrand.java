package com.dryjets.email.template;

import com.dryjets.email.design.Brand;

/**
 * A brand as it is stored.
 *
 * @param version 0 until it is set for the first time
 */
record StoredBrand(Brand brand, long version) {

    static final StoredBrand NONE = new StoredBrand(Brand.NONE, 0);
}
