package org.yicai.place;

import org.yicai.kernel.SubdistrictId;

/**
 * A subdistrict that this installation serves.
 *
 * @param code 12 digits; codes get retired, so it names nothing by itself
 * @param phone the number that stands on every page
 * @param main whether visitors see this one first
 */
public record Subdistrict(SubdistrictId id, String code, String name, String nameEn, String phone, boolean main) {

    public String name(String language) {
        return language.equals("en") ? nameEn : name;
    }
}
