package org.yicai.project.catalogue;

import org.jspecify.annotations.Nullable;

/** A line of the catalogue; {@code parent} is the code one level up. */
record CatalogueItem(int year, String code, @Nullable String parent, int level, String name, String nameEn) {

    String name(String language) {
        return language.equals("en") && !nameEn.isEmpty() ? nameEn : name;
    }
}
